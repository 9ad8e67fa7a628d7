// Choose a file, check it, see what is wrong, submit the good rows.
import { announce } from "./announce.js";
import { byId, element, fill } from "./dom.js";
import { downloads, findings, summary } from "./findings.js";
import * as problem from "./problem.js";
import { get, Problem } from "./service.js";
import { Stopped, upload } from "./upload.js";
import { bytes, count, feedTitle, percent } from "./words.js";

const GOOD = ["is good", "are good"];
const BAD = ["has mistakes", "have mistakes"];
/** A smaller file is sent before anybody has read how far it is. */
const WORTH_A_BAR = 1_000_000;

export function submitView() {
  const section = byId("submit");
  const feed = byId("feed");
  const input = byId("file");
  const drop = byId("drop");
  let feeds = [];
  let file = null;
  // Goes with the chosen file until its receipt is there, so that a retry cannot write anything twice.
  let key = null;
  let running = null;

  byId("choose").addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  feed.addEventListener("change", () => {
    showTemplates();
    forget();
  });
  input.addEventListener("change", () => take(input));
  byId("cancel").addEventListener("click", () => running?.stop());
  acceptDrops();

  return {
    section,
    show(feedId) {
      if (feedId && feeds.includes(feedId) && !running) {
        feed.value = feedId;
        feed.dispatchEvent(new Event("change"));
      }
    },
    hide() {},
    signedIn(account, isSameOffice) {
      if (isSameOffice) {
        return;
      }
      feeds = account.feeds;
      fill(
        feed,
        feeds.length === 1 ? null : element("option", { value: "" }, "Choose …"),
        feeds.map((id) => element("option", { value: id }, `${feedTitle(id)} (${id})`)),
      );
      showTemplates();
      file = null;
      byId("file-name").textContent = "No file chosen";
      forget();
    },
  };

  function acceptDrops() {
    // Outside of the field too, where the browser would leave the page to show the file.
    for (const type of ["dragover", "drop"]) {
      window.addEventListener(type, (event) => {
        if (event.dataTransfer?.types.includes("Files")) {
          event.preventDefault();
        }
      });
    }
    drop.addEventListener("dragenter", () => drop.classList.add("over"));
    drop.addEventListener("dragover", () => drop.classList.add("over"));
    drop.addEventListener("dragleave", (event) => {
      if (!drop.contains(event.relatedTarget)) {
        drop.classList.remove("over");
      }
    });
    drop.addEventListener("drop", (event) => {
      drop.classList.remove("over");
      const dropped = [...event.dataTransfer.files];
      if (running || dropped.length === 0) {
        return;
      }
      if (dropped.length > 1) {
        refuse("Several files were dropped", "Expected one: each file is a submission of its own.");
        return;
      }
      choose(dropped[0]);
    });
  }

  /** Takes the file that was chosen; whether there is one. */
  function take(field) {
    const chosen = field.files[0];
    // The same name can then be chosen again, after the file was corrected.
    field.value = "";
    if (!chosen || running) {
      return false;
    }
    choose(chosen);
    return true;
  }

  function choose(chosen) {
    file = chosen;
    byId("file-name").textContent = `${chosen.name} (${bytes(chosen.size)})`;
    if (feed.value === "") {
      feed.value = feeds.find((id) => chosen.name.toLowerCase().includes(id)) ?? "";
      showTemplates();
    }
    forget();
    announce(`${chosen.name} is chosen${feed.value === "" ? "" : `, as ${feedTitle(feed.value)}`}.`);
  }

  /** What was said about another file or feed does not hold any more. */
  function forget() {
    key = null;
    fill(byId("checked"));
    problem.clear(byId("choose-error"));
    problem.clear(byId("submit-error"));
  }

  function showTemplates() {
    fill(byId("feed-hint"), feed.value === "" ? "The templates say what each one holds." : [
      "Template: ",
      element("a", { href: `/v1/templates/${feed.value}.xlsx`, download: true }, "workbook (XLSX)"),
      " or ",
      element("a", { href: `/v1/templates/${feed.value}.csv`, download: true }, "CSV"),
    ]);
  }

  function refuse(title, detail) {
    problem.show(byId("choose-error"), new Problem({ title, detail }));
  }

  async function check() {
    if (running) {
      return;
    }
    forget();
    if (feed.value === "") {
      refuse("What the file reports is not chosen", "Choose it in the list “What it reports”.");
      return;
    }
    if (!file) {
      refuse("No file is chosen", "Choose one with the button, or drop it on the field.");
      return;
    }
    const receipt = await send({ isDryRun: true, doing: "Checking", again: check });
    if (!receipt) {
      return;
    }
    let rows = null;
    try {
      rows = await get(receipt.links.rows);
    } catch (failure) {
      problem.show(byId("submit-error"), failure, { again: check, label: "Check again" });
    }
    showChecked(receipt, rows);
  }

  async function submit() {
    if (running) {
      return;
    }
    problem.clear(byId("submit-error"));
    key ??= crypto.randomUUID();
    const receipt = await send({ isDryRun: false, doing: "Checking and writing the rows of", again: submit });
    if (receipt) {
      file = null;
      byId("file-name").textContent = "No file chosen";
      forget();
      location.hash = `#/receipts/${encodeURIComponent(receipt.submission_id)}`;
    }
  }

  /** The receipt; nothing if there is none, which is said then. */
  async function send({ isDryRun, doing, again }) {
    running = upload({ feed: feed.value, file, isDryRun, key, onProgress: (share) => progress(share, doing) });
    busy(true);
    progress(0, doing);
    announce(`${doing} ${file.name}.`);
    try {
      return await running.receipt;
    } catch (failure) {
      if (failure instanceof Stopped) {
        announce("Stopped.");
        byId("check").focus();
      } else {
        problem.show(byId("submit-error"), afterSession(failure), isDryRun
          ? { again, label: "Check again" }
          : { again, note: "The file goes under the same key as before: a row that is in the log already is not written twice." });
      }
      return null;
    } finally {
      running = null;
      busy(false);
    }
  }

  /** It is read when somebody has signed in again. */
  function afterSession(failure) {
    return failure.status === 401
      ? new Problem({ title: "Not sent", detail: "Your session had ended. Try again once you have signed in." })
      : failure;
  }

  function busy(isBusy) {
    byId("sending").hidden = !isBusy;
    feed.disabled = isBusy;
    for (const button of [byId("check"), ...byId("checked").querySelectorAll("button")]) {
      // Not disabled: whoever has pressed it would lose their place.
      button.setAttribute("aria-disabled", String(isBusy));
    }
    drop.classList.toggle("idle", !isBusy);
  }

  function progress(share, doing) {
    const isLarge = file.size >= WORTH_A_BAR;
    const isSent = share >= 1;
    const bar = byId("sending-bar");
    bar.hidden = !isLarge;
    byId("cancel").hidden = !isLarge || isSent;
    if (isSent) {
      // How long the service takes is not known.
      bar.removeAttribute("value");
    } else {
      bar.value = share;
    }
    byId("sending-text").textContent = isSent || !isLarge
      ? `${doing} ${file.name} …`
      : `Sending ${file.name}: ${percent(share)} of ${bytes(file.size)}`;
  }

  function showChecked(receipt, rows) {
    const title = element("h3", { tabindex: "-1", class: "verdict" }, summary(receipt, GOOD, BAD));
    fill(
      byId("checked"),
      element(
        "div",
        { class: `result ${receipt.rejected > 0 || receipt.file_errors.length > 0 ? "bad" : "good"}` },
        title,
        element("p", { class: "note" }, `${receipt.file}${receipt.sheet ? `, sheet ${receipt.sheet}` : ""}: checked as ${feedTitle(receipt.feed)}. Nothing is written yet.`),
        decision(receipt),
        downloads(receipt),
      ),
      findings(receipt, rows),
    );
    if (!byId("submit-error").hasChildNodes()) {
      title.focus();
    }
  }

  function decision({ accepted, rejected }) {
    if (accepted === 0) {
      return element("div", { class: "decision" },
        element("p", {}, "Nothing can be submitted: correct the file and choose it again."),
        element("div", { class: "buttons" }, correctFile()));
    }
    if (rejected === 0) {
      return element("div", { class: "decision" },
        element("p", {}, `${count(accepted, "row")} will be written.`),
        element("div", { class: "buttons" }, writeButton(`Submit ${count(accepted, "row")}`, "primary")));
    }
    return element("div", { class: "decision" },
      element("p", {}, "Correct the file and check it again. Or submit it as it is: then ",
        element("b", {}, `${count(accepted, "row")} will be written, ${count(rejected, "row")} will not`),
        " and can follow later."),
      element("div", { class: "buttons" },
        correctFile(), writeButton(`Submit the ${count(accepted, "good row")}`, null)));
  }

  function writeButton(label, look) {
    return element("button", { type: "button", class: look, onclick: submit }, label);
  }

  /** A file field like the first one, after which the file is checked at once. */
  function correctFile() {
    const field = element("input", {
      type: "file",
      id: "corrected-file",
      class: "unseen",
      accept: input.accept,
      onchange: () => take(field) && check(),
    });
    return element("span", { class: "file-button" }, field,
      element("label", { for: "corrected-file", class: "button primary" }, "Choose the corrected file"));
  }
}
