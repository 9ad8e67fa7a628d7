// Makes elements. Texts become text nodes; there is no way to pass markup.

export const byId = (id) => document.getElementById(id);

/**
 * An element with attributes and children. An attribute that is false, null or undefined is left out, true is set
 * without a value; "onclick" and the like are listeners. Children are nodes or texts; null and undefined are left out.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value === true ? "" : String(value));
    }
  }
  made.append(...flat(children));
  return made;
}

/** Puts children in place of those that a parent has. */
export function fill(parent, ...children) {
  parent.replaceChildren(...flat(children));
}

/** Something only for those who hear the page. */
export const unseen = (text) => element("span", { class: "unseen" }, text);

/** A shape that repeats what the word beside it says. */
export const shape = (sign) => element("span", { class: "shape", "aria-hidden": "true" }, sign);

/** A table whose rows become cards on a narrow screen; each cell has its column's name for that. */
export function table({ caption, columns, rows, isCaptionSeen = true }) {
  return element(
    "table",
    { class: "cards" },
    element("caption", { class: isCaptionSeen ? null : "unseen" }, caption),
    element("thead", {}, element("tr", {}, columns.map((column) => element("th", { scope: "col" }, column)))),
    element("tbody", {}, rows.map((cells) => element("tr", {}, cells.map((content, index) =>
      index === 0
        ? element("th", { scope: "row" }, content)
        : element("td", { "data-label": columns[index] }, element("div", {}, content)))))),
  );
}

/**
 * A part of a long list, with a button for more below. Focus goes to the first of what has come.
 *
 * @param items all of them
 * @param size how many at a time
 * @param add shows some more and returns the first element of it
 */
export function inParts(items, size, what, add) {
  let shown = 0;
  const button = element("button", { type: "button", class: "more", onclick: () => more()?.focus() });
  const more = () => {
    const next = items.slice(shown, shown + size);
    shown += next.length;
    const first = next.length > 0 ? add(next) : null;
    const left = items.length - shown;
    button.hidden = left === 0;
    button.textContent = `Show ${Math.min(size, left)} more ${what}, ${left} are left`;
    return first;
  };
  more();
  return button;
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
