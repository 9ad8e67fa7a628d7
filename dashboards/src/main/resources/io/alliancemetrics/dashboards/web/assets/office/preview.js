// The file's rows as they are written, each mistake in its place: the cell is marked, and a line below says why.
import { value } from "./cells.js";
import { element, inParts, unseen } from "./dom.js";
import { clipped, count, number } from "./words.js";

const ROWS_AT_ONCE = 50;
const SHORT = 24;

let tables = 0;

/** The section, and jump(row, column): what to do to get to a cell, or null if the preview does not have it. */
export function preview(receipt, handedOut) {
  tables += 1;
  const { columns, rows } = withoutEmptyColumns(handedOut, receipt.errors);
  const prefix = `preview-${tables}`;
  const errorsByRow = grouped(receipt.errors);
  const body = element("tbody");
  const add = (next) => {
    const made = next.flatMap((row) => rowElements(row, columns, errorsByRow.get(row.row) ?? [], prefix));
    body.append(...made);
    return made[0].firstChild;
  };
  const more = inParts(rows, ROWS_AT_ONCE, "rows", add);
  // Beside the table, not in it: it would scroll away.
  const caption = `${prefix}-caption`;
  const section = element(
    "section",
    { class: "part" },
    element("h3", {}, "The file’s rows"),
    element("p", { id: caption, class: "preview-note" }, describe(receipt, rows)),
    element(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": caption },
      element(
        "table",
        { class: "preview", "aria-labelledby": caption },
        element("thead", {}, element("tr", {},
          element("th", { scope: "col" }, "Row"),
          columns.map((column) => element("th", { scope: "col" }, element("code", {}, column))))),
        body,
      ),
    ),
    more,
  );
  const known = new Set(rows.map((row) => row.row));
  const jump = (row, column) => known.has(row)
    ? () => {
      while (!document.getElementById(cellId(prefix, row, "")) && !more.hidden) {
        more.click();
      }
      const cell = document.getElementById(cellId(prefix, row, column)) ?? document.getElementById(cellId(prefix, row, ""));
      cell.focus();
      cell.scrollIntoView({ block: "center", inline: "center" });
    }
    : null;
  return { section, jump };
}

/** A file may leave columns out, and most do; a mistake may be that one is empty. */
function withoutEmptyColumns({ columns, rows }, errors) {
  const wrong = new Set(errors.map((error) => error.column));
  const kept = columns.map((column, index) => index)
    .filter((index) => wrong.has(columns[index]) || rows.some((row) => (row.cells[index] ?? "") !== ""));
  return {
    columns: kept.map((index) => columns[index]),
    rows: rows.map((row) => ({ ...row, cells: kept.map((index) => row.cells[index] ?? "") })),
  };
}

function describe(receipt, rows) {
  const bad = rows.filter((row) => row.rejected).length;
  if (rows.length === receipt.rows_read) {
    return bad === 0 ? "All rows, as they are written" : `All rows, as they are written; ${count(bad, "row")} with mistakes ✗`;
  }
  return bad === 0
    ? `The first ${count(rows.length, "row")} of ${number(receipt.rows_read)}, as they are written`
    : `${number(rows.length)} of ${count(receipt.rows_read, "row")}, as they are written: the first ones and ${number(bad)} with mistakes ✗`;
}

function rowElements(row, columns, errors, prefix) {
  const heading = element(
    "th",
    { scope: "row", id: cellId(prefix, row.row, ""), tabindex: "-1" },
    row.rejected ? mark() : null,
    number(row.row),
    row.rejected ? unseen(", rejected") : null,
  );
  const cells = columns.map((column, index) => {
    const reasons = errors.filter((error) => error.column === column);
    const text = row.cells[index];
    if (reasons.length === 0) {
      return element("td", { class: look(text) }, clipped(text));
    }
    return element(
      "td",
      {
        class: look(text, "bad"),
        id: cellId(prefix, row.row, column),
        tabindex: "-1",
        "aria-describedby": reasons.map((error) => reasonId(prefix, error, errors)).join(" "),
      },
      mark(),
      unseen("wrong: "),
      value(text),
    );
  });
  const made = [element("tr", { class: row.rejected ? "rejected" : null }, heading, cells)];
  if (errors.length > 0) {
    made.push(why(errors, columns.length + 1, prefix));
  }
  return made;
}

function why(errors, span, prefix) {
  return element("tr", { class: "why" }, element("td", { colspan: span }, element("ul", {}, errors.map((error) => element(
    "li",
    { id: reasonId(prefix, error, errors) },
    error.column === "" ? "The row: " : [element("code", {}, error.column), ": "],
    "expected ",
    error.expected,
    ". ",
    error.how_to_mend,
  )))));
}

/** A date or code stays in one line. */
const look = (text, ...classes) => [...classes, text.length <= SHORT ? "short" : ""].join(" ").trim();

const mark = () => element("span", { class: "mark", "aria-hidden": "true" }, "✗ ");

const cellId = (prefix, row, column) => `${prefix}-${row}-${column}`;

const reasonId = (prefix, error, errors) => `${prefix}-why-${error.row}-${errors.indexOf(error)}`;

function grouped(errors) {
  const groups = new Map();
  for (const error of errors) {
    const group = groups.get(error.row);
    if (group) {
      group.push(error);
    } else {
      groups.set(error.row, [error]);
    }
  }
  return groups;
}
