// Parts of tables.
import { element } from "./dom.js";
import { clipped } from "./words.js";

/** A cell that names its column where the table is shown as cards. */
export const cell = (label, ...content) => element("td", { "data-label": label }, element("div", {}, content));

/** A value as it is written in the file; an empty one is said to be empty. */
export function value(text) {
  return text === "" ? element("span", { class: "none" }, "empty") : element("span", { class: "written" }, clipped(text));
}
