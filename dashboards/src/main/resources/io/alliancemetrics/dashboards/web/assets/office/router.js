// Which view is shown is in the address, so that links and Back work: #/submit, #/receipts, #/receipts/<id>, …
import { byId } from "./dom.js";

export function startRoutes(views) {
  let isOpen = false;
  let shown = null;

  const show = (mayFocus) => {
    const { name, argument } = route();
    const view = views[name];
    if (shown && shown !== view) {
      shown.hide();
    }
    for (const [other, { section }] of Object.entries(views)) {
      section.hidden = other !== name;
    }
    for (const link of document.querySelectorAll("nav.tabs a")) {
      const isCurrent = link.dataset.route === (name === "receipt" ? "receipts" : name);
      link.toggleAttribute("aria-current", false);
      if (isCurrent) {
        link.setAttribute("aria-current", "page");
      }
    }
    shown = view;
    const heading = view.section.querySelector("h2");
    document.title = `${heading.textContent} · ${byId("office-name").textContent} · Liaison office`;
    if (mayFocus) {
      heading.focus();
      window.scrollTo(0, 0);
    }
    view.show(argument);
  };

  window.addEventListener("hashchange", () => {
    // Other fragments are places on the page, such as that of the link past the navigation.
    if (isOpen && (location.hash.startsWith("#/") || location.hash === "")) {
      show(true);
    }
  });

  return {
    show() {
      const isFirst = !isOpen;
      isOpen = true;
      show(!isFirst);
    },
    hide() {
      isOpen = false;
      shown?.hide();
    },
  };

  function route() {
    const [, name = "submit", ...rest] = location.hash.split("/");
    const argument = decoded(rest.join("/"));
    if (name === "receipts" && argument) {
      return { name: "receipt", argument };
    }
    return name !== "receipt" && Object.hasOwn(views, name) ? { name, argument } : { name: "submit", argument: "" };
  }
}

/** An address typed by hand may hold anything. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
