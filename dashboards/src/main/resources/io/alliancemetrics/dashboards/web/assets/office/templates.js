// The templates of the office's feeds; the page has those of all.
import { byId } from "./dom.js";

export function templatesView() {
  const section = byId("templates");
  return {
    section,
    show() {},
    hide() {},
    signedIn({ feeds }) {
      for (const each of section.querySelectorAll("[data-feed]")) {
        each.hidden = !feeds.includes(each.dataset.feed);
      }
    },
  };
}
