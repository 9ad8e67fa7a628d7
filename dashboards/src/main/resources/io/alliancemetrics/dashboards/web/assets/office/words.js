// How numbers, times and codes are written for people.

const NUMBER = new Intl.NumberFormat("en-GB");
const SIZE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat("en-GB", { style: "percent" });
// In UTC, as the recorded day that decides about late reports.
const MINUTE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
const SECOND = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const AREA = new Intl.DisplayNames("en", { type: "region" });
const PLURAL = new Intl.PluralRules("en");
const LONGEST = 300;

export const number = (value) => NUMBER.format(value);
export const percent = (value) => PERCENT.format(value);
export const minute = (iso) => `${MINUTE.format(new Date(iso))} UTC`;
export const second = (iso) => `${SECOND.format(new Date(iso))} UTC`;
export const day = (iso) => DAY.format(new Date(iso));

/** "1 row", "1,234 rows". */
export function count(value, one, many = `${one}s`) {
  return `${number(value)} ${PLURAL.select(value) === "one" ? one : many}`;
}

/** "12.3 MB". */
export function bytes(value) {
  const units = ["bytes", "kB", "MB", "GB"];
  let unit = 0;
  let rest = value;
  while (rest >= 1000 && unit < units.length - 1) {
    rest /= 1000;
    unit += 1;
  }
  return unit === 0 ? count(value, "byte") : `${SIZE.format(rest)} ${units[unit]}`;
}

/** "South Korea" for kr. */
export function officeName(account) {
  if (!/^[A-Za-z]{2}$/.test(account.office)) {
    return account.office.charAt(0).toUpperCase() + account.office.slice(1);
  }
  return AREA.of(account.office.toUpperCase()) ?? account.office.toUpperCase();
}

/** "R&D spend" for rd-spend, as the page's templates call it. */
export function feedTitle(id) {
  return document.querySelector(`[data-feed="${CSS.escape(id)}"]`)?.dataset.title ?? id;
}

/** A value of a file; a long one is cut, since the file has it whole. */
export function clipped(value) {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}… (${count(value.length, "character")})` : value;
}

/** "AMOUNT_PRECISION" becomes "amount precision", for codes that have no words of their own. */
export const plain = (code) => code.toLowerCase().replaceAll("_", " ");

const STAGES = {
  RECEIVED: { word: "received", shape: "◔", look: "under-way" },
  VALIDATED: { word: "validated", shape: "◑", look: "under-way" },
  REFUSED: { word: "refused", shape: "✗", look: "bad" },
  PUBLISHED: { word: "published", shape: "◕", look: "under-way" },
  ACCOUNTED: { word: "accounted", shape: "●", look: "good" },
  INTERRUPTED: { word: "interrupted", shape: "⚠", look: "bad" },
  FAILED: { word: "failed", shape: "⚠", look: "bad" },
};

/** How a stage is shown. */
export const stage = (code) => STAGES[code] ?? { word: plain(code), shape: "○", look: "under-way" };

const FILINGS = {
  FILED: { word: "filed", shape: "●", look: "good" },
  MISSING: { word: "missing", shape: "✗", look: "bad" },
  OPEN: { word: "open", shape: "○", look: "quiet", why: "the quarter is not over" },
  NOTHING_NEW: { word: "nothing new", shape: "–", look: "quiet", why: "right if nothing has happened" },
  NOT_EXPECTED: { word: "not expected", shape: "·", look: "quiet" },
};

/** How the status of a filing is shown. */
export const filing = (code) => FILINGS[code] ?? { word: plain(code), shape: "○", look: "quiet" };

const READINGS = {
  ENCODING: "Encoding",
  SEPARATOR: "Separator",
  SHEET: "Sheet",
  HEADER_ROW: "Header row",
  COLUMN_NAME: "Column name",
  HIDDEN_ROWS: "Hidden rows",
  DECIMAL_COMMA: "Decimal comma",
  THOUSANDS_SEPARATOR: "Thousands separator",
  DATE_ORDER: "Order of a date",
  EXCEL_DATE: "Date cell",
  NUMBER_CELL: "Number cell",
  FORMULA: "Formula",
  CODE_SPELLING: "Spelling of a code",
  PERIOD_SPELLING: "Spelling of a quarter",
};

const FORMATS = { CSV: "CSV", XLSX: "Excel workbook", JSON: "JSON", JSON_LINES: "JSON Lines" };

export const reading = (code) => READINGS[code] ?? sentence(plain(code));
export const format = (code) => FORMATS[code] ?? code;
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
