// What the office has filed, by quarter and feed; first of all what is missing.
import { byId, element, fill, shape } from "./dom.js";
import { cell } from "./cells.js";
import * as problem from "./problem.js";
import { get } from "./service.js";
import { count, day, feedTitle, filing } from "./words.js";

export function reportingView() {
  const section = byId("reporting");
  const place = byId("reporting-body");

  return { section, show: load, hide() {}, signedIn: () => fill(place) };

  async function load() {
    problem.clear(byId("reporting-error"));
    try {
      const reporting = await get("/v1/reporting");
      fill(place, reporting.quarters.length === 0
        ? element("p", { class: "empty" }, "There is nothing to report yet.")
        : [missing(reporting), matrix(reporting)]);
    } catch (failure) {
      problem.show(byId("reporting-error"), failure, { again: load });
    }
  }
}

function missing({ quarters }) {
  const open = quarters
    .map((quarter) => ({ period: quarter.time_period, feeds: quarter.filings.filter((each) => each.status === "MISSING") }))
    .filter(({ feeds }) => feeds.length > 0);
  const title = element("h3", {}, "Missing");
  if (open.length === 0) {
    return element("section", { class: "part" }, title, element("p", { class: "notice good" }, shape("●"), " Nothing is missing."));
  }
  return element("section", { class: "part" }, title, element("ul", { class: "notices bad missing" }, open.map(({ period, feeds }) =>
    element("li", {}, element("b", {}, period), ": ", feeds.flatMap((each, index) => [
      index > 0 ? ", " : null,
      element("a", { href: `#/submit/${encodeURIComponent(each.feed)}` }, feedTitle(each.feed)),
    ])))));
}

function matrix({ feeds, quarters }) {
  return element("section", { class: "part" }, element("h3", {}, "By quarter"), element(
    "table",
    { class: "cards" },
    element("caption", {}, "Records that were accepted, and the day of the last one"),
    element("thead", {}, element("tr", {},
      element("th", { scope: "col" }, "Quarter"),
      feeds.map((feed) => element("th", { scope: "col" }, feedTitle(feed))))),
    element("tbody", {}, quarters.map((quarter) => element(
      "tr",
      {},
      element("th", { scope: "row" }, quarter.time_period),
      feeds.map((feed) => cell(feedTitle(feed), status(quarter.filings.find((each) => each.feed === feed)))),
    ))),
  ));
}

function status(found) {
  if (!found) {
    return element("span", { class: "none" }, "–");
  }
  const { word, shape: sign, look, why } = filing(found.status);
  const details = [
    found.records > 0 ? count(found.records, "record") : null,
    found.provisional > 0 ? `${count(found.provisional, "provisional one", "provisional ones")}` : null,
    found.restated > 0 ? `${count(found.restated, "restated one", "restated ones")}` : null,
  ].filter((each) => each !== null);
  return [
    element("span", { class: `state ${look}` }, shape(sign), " ", word),
    why ? element("span", { class: "detail" }, why) : null,
    details.length > 0 ? element("span", { class: "detail" }, details.join(", ")) : null,
    found.last_recorded_at
      ? element("span", { class: "detail" }, "last on ", element("time", { datetime: found.last_recorded_at }, day(found.last_recorded_at)))
      : null,
  ];
}
