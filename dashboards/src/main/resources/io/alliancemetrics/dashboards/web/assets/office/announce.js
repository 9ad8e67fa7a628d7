// Tells those who hear the page what has changed, without moving their focus.
import { byId } from "./dom.js";

export function announce(text) {
  const place = byId("announcer");
  // The same sentence twice is heard twice only if it has been away in between.
  place.textContent = "";
  requestAnimationFrame(() => {
    place.textContent = text;
  });
}
