/** Entry of pages with a list of dates in order: those that are over vanish, the next ones show. */

import { isOver } from "./clock.js";

for (const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-upcoming]"))) {
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  const shown = items.filter((item) => !isOver(item)).slice(0, Number(list.dataset.upcoming));
  for (const item of items) item.hidden = !shown.includes(item);
  const none = list.parentElement?.querySelector("[data-none-ahead]");
  if (none instanceof HTMLElement) none.hidden = shown.length > 0;
  list.hidden = shown.length === 0;
}
