// How far a submission has come, and what the job has made of it.
import { element, shape } from "./dom.js";
import { count, number, second, sentence, stage } from "./words.js";

const MEANING = {
  RECEIVED: "The file is here.",
  VALIDATED: "Every row is checked.",
  REFUSED: "Nothing of it could be accepted.",
  PUBLISHED: "The good rows are in the log.",
  ACCOUNTED: "The job has decided on every row.",
  INTERRUPTED: "The service ended before the rows were in the log. Send the same file again.",
  FAILED: "The rows could not all be written. Send the same file again.",
};

/** The stages in order: those that were reached with their times, those to come without. */
export function timeline(receipt) {
  const times = new Map(receipt.timeline.map((entry) => [entry.stage, entry.at]));
  const steps = stagesOf(receipt);
  const next = receipt.is_final || isStuck(receipt) ? null : steps.find((step) => !times.has(step));
  return element("ol", { class: "timeline" }, steps.map((step) => {
    const isReached = times.has(step) || step === receipt.stage;
    const isBad = ["REFUSED", "FAILED", "INTERRUPTED"].includes(step);
    const state = isBad ? "bad" : isReached ? "done" : step === next ? "next" : "later";
    const signs = { bad: "✗", done: "●", next: "◌", later: "○" };
    return element(
      "li",
      { class: state },
      element("p", { class: "step" }, shape(signs[state]), " ", sentence(stage(step).word), state === "next" ? " …" : null),
      element("p", { class: "note" }, times.has(step) ? element("time", { datetime: times.get(step) }, second(times.get(step))) : waiting(state)),
      element("p", {}, meaning(step, receipt, isReached)),
    );
  }));
}

/** What changed, for those who hear the page. */
export function spoken(receipt) {
  return `${sentence(stage(receipt.stage).word)}: ${meaning(receipt.stage, receipt, true)}`;
}

/** To be sent again; nothing will happen until then. */
export const isStuck = (receipt) => ["FAILED", "INTERRUPTED"].includes(receipt.stage);

function stagesOf({ stage: reached, dry_run: isDryRun, source }) {
  if (source === "KAFKA") {
    return ["PUBLISHED", "ACCOUNTED"];
  }
  if (reached === "REFUSED" || isStuck({ stage: reached })) {
    return ["RECEIVED", reached];
  }
  return isDryRun ? ["RECEIVED", "VALIDATED"] : ["RECEIVED", "VALIDATED", "PUBLISHED", "ACCOUNTED"];
}

function waiting(state) {
  return { next: "under way", later: "to come" }[state] ?? "";
}

function meaning(step, receipt, isReached) {
  const { log } = receipt;
  if (step === "VALIDATED" && isReached) {
    return `${number(receipt.accepted)} of ${count(receipt.rows_read, "row")} can be accepted.`;
  }
  if (step === "ACCOUNTED" && isReached) {
    return `${number(log.accepted)} accepted, ${count(log.duplicate, "duplicate")}, ${number(log.rejected)} rejected by the job.`;
  }
  if (step === "ACCOUNTED" && receipt.stage === "PUBLISHED") {
    return `The job has yet to decide on ${count(log.outstanding, "row")}.`;
  }
  return MEANING[step] ?? "";
}
