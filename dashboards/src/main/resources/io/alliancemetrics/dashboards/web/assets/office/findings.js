// What the check of a file has found: what to mend first, the rows with their mistakes in place, all mistakes, warnings,
// and how the file was read. The same for a check and for a receipt.
import { cell, value } from "./cells.js";
import { element, inParts, table } from "./dom.js";
import { preview } from "./preview.js";
import { clipped, count, number, reading, sentence } from "./words.js";

const ERRORS_AT_ONCE = 50;

/**
 * Sections for whatever was found; none if nothing was.
 *
 * @param rows the file's rows as the gateway hands them out; null if there are none
 */
export function findings(receipt, rows) {
  const shownRows = rows && rows.rows.length > 0 ? preview(receipt, rows) : null;
  return [
    fileErrors(receipt),
    problems(receipt, shownRows),
    shownRows?.section,
    errors(receipt),
    warnings(receipt),
    readings(receipt),
  ];
}

/** Files with the mistakes, for whoever mends them in a spreadsheet. */
export function downloads(receipt) {
  if (receipt.error_count === 0) {
    return null;
  }
  return element(
    "p",
    { class: "downloads" },
    element("a", { href: receipt.links.annotated_workbook, download: true }, "Workbook of the rejected rows, explained (XLSX)"),
    " ",
    element("a", { href: receipt.links.errors_csv, download: true }, "All mistakes (CSV)"),
  );
}

/** "12 rows read: 11 are good, 1 has mistakes." Words are pairs: for one row, and for any other number. */
export function summary({ rows_read: read, accepted, rejected, file_errors: fileErrors }, goodWords, badWords) {
  if (fileErrors.length > 0) {
    return "The file could not be read; nothing of it is accepted.";
  }
  if (read === 0) {
    return "No row was read.";
  }
  const start = `${count(read, "row")} read: `;
  const pick = (words, value) => words[value === 1 ? 0 : 1];
  if (rejected === 0) {
    return `${start}${read === 1 ? "it" : "all of them"} ${pick(goodWords, read)}.`;
  }
  return `${start}${accepted === 0 ? "none" : number(accepted)} ${pick(goodWords, accepted)}, `
    + `${number(rejected)} ${pick(badWords, rejected)}.`;
}

function fileErrors(receipt) {
  if (receipt.file_errors.length === 0) {
    return null;
  }
  return part("Why the file could not be read", element("ul", { class: "notices bad" }, receipt.file_errors.map((error) =>
    element(
      "li",
      {},
      element("p", {}, error.row > 0 ? `Row ${number(error.row)}: found ` : "Found ", clipped(error.found), "; expected ", error.expected, "."),
      element("p", { class: "mend" }, "How to mend: ", error.how_to_mend),
    ))));
}

function problems(receipt, shownRows) {
  if (receipt.problems.length === 0) {
    return null;
  }
  return part("What to mend first", element("ol", { class: "problems" }, receipt.problems.map((problem) => {
    const example = receipt.errors.find((error) => error.rule === problem.rule && error.column === problem.column);
    const target = shownRows?.jump(problem.first_row, problem.column);
    const first = problem.count === 1 ? `row ${number(problem.first_row)}` : `first in row ${number(problem.first_row)}`;
    return element(
      "li",
      {},
      element("p", {},
        element("b", {}, problem.column === "" ? "The row as a whole" : element("code", {}, problem.column)),
        `: ${count(problem.count, "cell")}, `,
        target ? element("button", { type: "button", class: "link", onclick: target }, `${first}`) : first,
        ". ",
        example ? ["Expected ", example.expected, "."] : sentence(problem.rule)),
      example ? element("p", { class: "mend" }, example.how_to_mend) : null,
    );
  })));
}

function errors(receipt) {
  if (receipt.errors.length === 0) {
    return null;
  }
  const columns = ["Row", "Column", "Found", "Expected", "How to mend"];
  const list = table({ caption: "Every rejected cell, in the order of the rows", columns, rows: [] });
  const body = list.querySelector("tbody");
  const more = inParts(receipt.errors, ERRORS_AT_ONCE, "mistakes", (next) => {
    const made = next.map((error) => element(
      "tr",
      {},
      element("th", { scope: "row", tabindex: "-1", "data-label": columns[0] }, number(error.row)),
      cell(columns[1], error.column === "" ? "whole row" : element("code", {}, error.column)),
      cell(columns[2], value(error.found)),
      cell(columns[3], error.expected),
      cell(columns[4], error.how_to_mend),
    ));
    body.append(...made);
    return made[0].firstChild;
  });
  const left = receipt.error_count - receipt.errors.length;
  return part(
    "All mistakes",
    list,
    more,
    left > 0 ? element("p", { class: "note" }, `${count(left, "more mistake is", "more mistakes are")} counted but not listed.`) : null,
  );
}

function warnings(receipt) {
  if (receipt.warnings.length === 0) {
    return null;
  }
  return part(
    "Please look at",
    element("p", { class: "note" }, "These keep no row out."),
    element("ul", { class: "notices warn" }, receipt.warnings.map((warning) => element(
      "li",
      {},
      element("p", {}, where(warning), value(warning.found), warning.count > 1 ? ` (${count(warning.count, "time")})` : null),
      element("p", { class: "mend" }, warning.advice),
    ))),
  );
}

function readings(receipt) {
  if (receipt.readings.length === 0) {
    return null;
  }
  return part("How the file was read", table({
    caption: "Written in another way than the template, but clear",
    columns: ["What", "Column", "Found", "Read as", "How often", "First row"],
    rows: receipt.readings.map((each) => [
      reading(each.kind),
      each.column === "" ? "whole file" : element("code", {}, each.column),
      value(each.found),
      value(each.read_as),
      number(each.count),
      each.first_row > 0 ? number(each.first_row) : "–",
    ]),
  }));
}

function where(warning) {
  const column = warning.column === "" ? [] : [element("code", {}, warning.column), ": "];
  return warning.first_row > 0 ? [`Row ${number(warning.first_row)}, `, column] : column;
}

function part(title, ...content) {
  return element("section", { class: "part" }, element("h3", {}, title), content);
}
