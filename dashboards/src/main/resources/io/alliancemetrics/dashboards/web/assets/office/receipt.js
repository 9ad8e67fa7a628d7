// One receipt, live until nothing will change any more.
import { announce } from "./announce.js";
import { byId, element, fill, table } from "./dom.js";
import { downloads, findings, summary } from "./findings.js";
import * as problem from "./problem.js";
import { get, Problem } from "./service.js";
import { isStuck, spoken, timeline } from "./timeline.js";
import { count, feedTitle, format, number } from "./words.js";

const ACCEPTED = ["was accepted", "were accepted"];
const REJECTED = ["was rejected", "were rejected"];

export function receiptView() {
  const section = byId("receipt");
  const body = byId("receipt-body");
  let shownId = null;
  let events = null;

  return {
    section,
    show(id) {
      shownId = id;
      load(id);
    },
    hide: leave,
    signedIn: leave,
  };

  function leave() {
    shownId = null;
    stopListening();
    fill(body);
    byId("receipt-title").textContent = "Receipt";
    problem.clear(byId("receipt-error"));
  }

  async function load(id) {
    stopListening();
    problem.clear(byId("receipt-error"));
    try {
      const receipt = await get(`/v1/submissions/${encodeURIComponent(id)}`);
      const rows = await rowsOf(receipt);
      if (id === shownId) {
        showAll(receipt, rows);
        announce(`${receipt.file || receipt.submission_id}. ${spoken(receipt)}`);
        if (!receipt.is_final && !isStuck(receipt)) {
          listen(receipt);
        }
      }
    } catch (failure) {
      if (id === shownId) {
        problem.show(byId("receipt-error"), failure, { again: failure.status === 404 ? null : () => load(id) });
      }
    }
  }

  /** None for what a system wrote to Kafka itself, and before the check has ended. */
  async function rowsOf(receipt) {
    if (receipt.source !== "GATEWAY" || receipt.rows_read === 0) {
      return null;
    }
    return get(receipt.links.rows);
  }

  function showAll(receipt, rows) {
    const title = byId("receipt-title");
    title.textContent = receipt.file ? `Receipt for ${receipt.file}` : "Receipt of a system’s submission";
    fill(body, element("div", { id: "receipt-state" }, state(receipt)), downloads(receipt), findings(receipt, rows));
  }

  function listen(begun) {
    let last = begun;
    events = new EventSource(begun.links.events);
    events.addEventListener("receipt", (event) => {
      const receipt = JSON.parse(event.data);
      if (receipt.rows_read !== last.rows_read) {
        // The check has ended: there is more to show than how far it is.
        load(receipt.submission_id);
        return;
      }
      fill(byId("receipt-state"), state(receipt));
      if (receipt.stage !== last.stage) {
        announce(spoken(receipt));
      }
      if (receipt.is_final || isStuck(receipt)) {
        stopListening();
      }
      last = receipt;
    });
    events.addEventListener("error", () => {
      // While it is connecting, the browser tries again by itself.
      if (events?.readyState === EventSource.CLOSED) {
        stopListening();
        problem.show(byId("receipt-error"), new Problem({
          title: "The receipt is not followed any more",
          detail: "The service has ended the connection. What is shown may be out of date.",
        }), { again: () => load(begun.submission_id), label: "Show it anew" });
      }
    });
  }

  function stopListening() {
    events?.close();
    events = null;
  }

  function state(receipt) {
    return [
      element("p", { class: "lead" }, lead(receipt), receipt.dry_run ? " This was a check: nothing was written." : null),
      receipt.failure ? element("p", { class: "notice bad" }, receipt.failure) : null,
      timeline(receipt),
      rejections(receipt.log.rejections),
      facts(receipt),
      receipt.stage === "ACCOUNTED" && !receipt.dry_run
        ? element("p", {}, "See ", element("a", { href: "#/reporting" }, "what is filed and what is missing"),
          ", or ", element("a", { href: "/" }, "the review"), ".")
        : null,
    ];
  }

  function lead(receipt) {
    if (receipt.source === "KAFKA") {
      return `A system of your office wrote ${count(total(receipt.log), "row")} to Kafka itself.`;
    }
    if (receipt.rows_read === 0 && !receipt.is_final) {
      return isStuck(receipt) ? "The file was not processed to its end." : "The file is being checked.";
    }
    return summary(receipt, ACCEPTED, REJECTED);
  }

  function facts(receipt) {
    const all = [
      ["Feed", feedTitle(receipt.feed)],
      ["Submission", element("code", {}, receipt.submission_id)],
      ["Format", receipt.format ? `${format(receipt.format)}${receipt.sheet ? `, sheet ${receipt.sheet}` : ""}` : null],
      ["Attempts", receipt.attempts > 1 ? number(receipt.attempts) : null],
    ];
    return element("dl", { class: "facts" }, all.filter(([, content]) => content !== null).map(([name, content]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, content))));
  }

  function rejections(list) {
    if (list.length === 0) {
      return null;
    }
    return element("section", { class: "part" }, element("h3", {}, "Rejected by the job"), table({
      caption: "Only the job knows all records, so it alone finds these",
      columns: ["Row", "Record", "Revision", "Why", "How to mend"],
      rows: list.map((each) => [
        each.row > 0 ? number(each.row) : "–",
        element("code", {}, each.record_id),
        number(each.revision),
        each.message,
        each.how_to_mend,
      ]),
    }));
  }

  function total(log) {
    return log.accepted + log.duplicate + log.rejected;
  }
}
