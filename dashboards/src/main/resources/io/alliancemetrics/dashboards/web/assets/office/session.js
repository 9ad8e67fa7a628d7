// Signs in and out. The token is never kept: it is in the field until it is sent, and then in nothing that a script can
// read; the browser has a cookie instead.
import { announce } from "./announce.js";
import { byId, fill } from "./dom.js";
import * as problem from "./problem.js";
import { account, beginSession, endSession, onSignedOut, Problem } from "./service.js";
import { feedTitle, officeName } from "./words.js";

const TOKEN = /^[\x21-\x7e]{1,500}$/;
const LARGEST_TOKEN_FILE = 10_000;
/** What the service says of it is meant for programs. */
const UNKNOWN = new Problem({
  title: "This token is not valid",
  detail: "It is mistyped, has expired or was revoked. Try again, or ask the secretariat for another one.",
});

export function startSession({ onSignedIn, onSignedOut: left }) {
  let last = null;
  let isBusy = false;

  byId("sign-in-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = byId("token");
    signIn(field.value);
  });
  byId("token-file").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (file) {
      const text = file.size > LARGEST_TOKEN_FILE ? "" : await file.text();
      event.target.value = "";
      signIn(text);
    }
  });
  byId("sign-out").addEventListener("click", signOut);
  onSignedOut(() => {
    if (!byId("office").hidden) {
      ask(true);
      problem.show(byId("sign-in-error"), new Problem({
        title: "Your session has ended",
        detail: "Sign in again to go on. What you have chosen is kept.",
      }));
    }
  });
  begin();

  async function begin() {
    problem.clear(byId("page-error"));
    try {
      const found = await account();
      if (found) {
        enter(found);
      } else {
        ask(false);
      }
    } catch (failure) {
      problem.show(byId("page-error"), failure, { again: begin });
    }
  }

  async function signIn(text) {
    const token = text.trim();
    if (isBusy) {
      return;
    }
    if (!TOKEN.test(token)) {
      refuse(new Problem({
        title: token === "" ? "No token was found" : "This is not a token",
        detail: "Expected one line that begins with amt_. Paste the whole token, or choose the file that holds it.",
      }));
      return;
    }
    isBusy = true;
    try {
      const found = await beginSession(token);
      byId("token").value = "";
      enter(found);
      announce(`Signed in as ${officeName(found)}.`);
      document.querySelector("section.view:not([hidden]) h2")?.focus();
    } catch (failure) {
      refuse(failure.status === 401 ? UNKNOWN : failure);
    } finally {
      isBusy = false;
    }
  }

  function refuse(failure) {
    byId("token").setAttribute("aria-invalid", "true");
    problem.show(byId("sign-in-error"), failure);
  }

  function enter(found) {
    problem.clear(byId("sign-in-error"));
    byId("token").removeAttribute("aria-invalid");
    byId("sign-in").hidden = true;
    byId("office").hidden = false;
    byId("account").hidden = false;
    byId("office-name").textContent = officeName(found);
    fill(byId("account-note"), `Signed in${found.label ? ` as “${found.label}”` : ""} for ${found.feeds.map(feedTitle).join(", ")}.`);
    const isSame = last !== null && last.office === found.office && String(last.feeds) === String(found.feeds);
    last = found;
    onSignedIn(found, isSame);
  }

  /** Shows the form. The views are only hidden: what was chosen in them is there again afterwards. */
  function ask(isAgain) {
    left();
    byId("office").hidden = true;
    byId("account").hidden = true;
    byId("sign-in").hidden = false;
    if (!isAgain) {
      byId("office-name").textContent = "Report to the alliance";
    }
    document.title = "Sign in · Liaison office";
  }

  async function signOut() {
    problem.clear(byId("page-error"));
    try {
      await endSession();
    } catch (failure) {
      if (failure.status !== 401) {
        problem.show(byId("page-error"), failure, { again: signOut });
        return;
      }
    }
    // A new page: nothing that the office has seen or chosen stays behind in this one.
    location.replace(location.pathname);
  }
}
