// The list of submissions.
import { byId, element, fill, shape } from "./dom.js";
import { cell } from "./cells.js";
import * as problem from "./problem.js";
import { get } from "./service.js";
import { feedTitle, minute, number, stage } from "./words.js";

const SOME = 50;
const MANY = 500;
const COLUMNS = ["File", "Feed", "Received", "Rows read", "Good", "With mistakes", "Stage"];
const CHECKED = { word: "checked", shape: "○", look: "quiet" };

export function receiptsView() {
  const section = byId("receipts");
  const place = byId("receipts-list");
  const withDryRuns = byId("dry-runs");
  let loads = 0;
  withDryRuns.addEventListener("change", () => load(SOME));

  return {
    section,
    show: () => load(SOME),
    hide() {},
    signedIn: () => fill(place),
  };

  async function load(limit) {
    loads += 1;
    const mine = loads;
    problem.clear(byId("receipts-error"));
    try {
      const { submissions } = await get(`/v1/submissions?limit=${limit}&dry_run=${withDryRuns.checked}`);
      if (mine === loads) {
        fill(place, submissions.length === 0 ? none() : list(submissions), more(submissions, limit));
      }
    } catch (failure) {
      problem.show(byId("receipts-error"), failure, { again: () => load(limit) });
    }
  }

  function none() {
    return element("p", { class: "empty" }, withDryRuns.checked ? "Your office has sent no file yet. " : "Your office has submitted nothing yet. ",
      element("a", { href: "#/submit" }, "Submit a file"));
  }

  function list(submissions) {
    return element(
      "table",
      { class: "cards" },
      element("caption", {}, "Open a receipt by its file name"),
      element("thead", {}, element("tr", {}, COLUMNS.map((column, index) =>
        element("th", { scope: "col", class: index >= 3 && index <= 5 ? "number" : null }, column)))),
      element("tbody", {}, submissions.map(row)),
    );
  }

  function row(submission) {
    const { word, shape: sign, look } = submission.dry_run && submission.is_final && submission.stage !== "REFUSED"
      ? CHECKED
      : stage(submission.stage);
    const isOfSystem = submission.source === "KAFKA";
    const numbers = isOfSystem
      ? [submission.log.accepted + submission.log.duplicate + submission.log.rejected, submission.log.accepted, submission.log.rejected]
      : [submission.rows_read, submission.accepted, submission.rejected];
    const cells = numbers.map((each, index) => {
      const made = cell(COLUMNS[index + 3], number(each));
      made.classList.add("number");
      return made;
    });
    return element(
      "tr",
      {},
      element("th", { scope: "row" },
        element("a", { href: `#/receipts/${encodeURIComponent(submission.submission_id)}` },
          isOfSystem ? `By a system: ${submission.submission_id}` : submission.file),
        submission.dry_run ? element("span", { class: "note" }, " only checked") : null),
      cell(COLUMNS[1], feedTitle(submission.feed)),
      cell(COLUMNS[2], element("time", { datetime: submission.received_at }, minute(submission.received_at))),
      cells,
      cell(COLUMNS[6], element("span", { class: `state ${look}` }, shape(sign), " ", word)),
    );
  }

  function more(submissions, limit) {
    if (submissions.length < limit) {
      return null;
    }
    return limit < MANY
      ? element("button", { type: "button", class: "more", onclick: () => load(MANY) }, `Show up to ${number(MANY)}`)
      : element("p", { class: "note" }, `These are the newest ${number(MANY)}.`);
  }
}
