// Shows why something was not done, and what to do about it.
import { element, fill } from "./dom.js";
import { Problem } from "./service.js";
import { count } from "./words.js";

const MISTAKE = {
  title: "This page has made a mistake",
  detail: "Reload it and try again. If that does not help, tell whoever runs this service.",
};

/**
 * Shows a problem and moves the focus to it.
 *
 * @param place where; it is emptied by clear()
 * @param again what to do once more; nothing if there is nothing to repeat
 * @param label of the button for that
 * @param note what else to know about it
 */
export function show(place, failure, { again = null, label = "Try again", note = null } = {}) {
  // Anything else is a fault of ours: for whoever looks into it.
  if (!(failure instanceof Problem)) {
    console.error(failure);
  }
  const { title, detail, retryAfter } = failure instanceof Problem ? failure : MISTAKE;
  const box = element(
    "div",
    { class: "problem", role: "alert", tabindex: "-1" },
    element("p", { class: "problem-title" }, element("span", { "aria-hidden": "true" }, "⚠ "), title),
    element("p", {}, detail),
    retryAfter ? element("p", {}, `Wait ${count(retryAfter, "second")} first.`) : null,
    note ? element("p", { class: "note" }, note) : null,
    again ? element("button", { type: "button", onclick: () => again() }, label) : null,
  );
  fill(place, box);
  box.focus();
}

export function clear(place) {
  fill(place);
}
