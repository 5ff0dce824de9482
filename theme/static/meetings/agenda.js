/** Entry of meetings by day: what is over vanishes, the window moves with the clock, filters hide. */

import { choose, chosen, finderQuery, fits, remember } from "./choice.js";
import { isOver, isWithin } from "./clock.js";
import { showOwnTime } from "./own_time.js";
import { root } from "../base/site.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-filters]"));
const list = /** @type {HTMLElement} */ (document.querySelector("[data-days]"));
const count = /** @type {HTMLElement} */ (document.querySelector("[data-count]"));
const nothing = /** @type {HTMLElement} */ (document.querySelector("[data-nothing]"));

const later = document.querySelector("[data-later]");
if (later) list.append(...later.querySelectorAll("[data-day]"));
later?.remove();
list.querySelector("[data-none]")?.remove();

const days = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-day]")]).map((section) => ({
  section,
  day: section.dataset.day ?? "",
  lines: /** @type {HTMLElement[]} */ ([...section.querySelectorAll("li")]),
}));
for (const { day, lines } of days) {
  for (const line of lines) if ("online" in line.dataset && line.dataset.at) showOwnTime(line, day);
}

choose(form);
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => {
  remember(chosen(form));
  show();
});
addEventListener("popstate", () => {
  choose(form);
  show();
});
show();

/** Show the lines that are to come and fit the choice, and the days that have any. */
function show() {
  const choice = chosen(form);
  let total = 0;
  for (const { section, day, lines } of days) {
    const soon = isWithin(day, Number(list.dataset.days));
    const open = soon ? lines.filter((line) => !isOver(line) && fits(line, choice)) : [];
    for (const line of lines) line.hidden = !open.includes(line);
    section.hidden = open.length === 0;
    total += open.length;
  }
  count.textContent = total === 1 ? "1 meeting" : `${total} meetings`;
  count.hidden = total === 0;
  nothing.hidden = total > 0;
  nothing.querySelector("[data-find]")?.setAttribute("href", `${root()}find/${finderQuery(choice)}`);
}
