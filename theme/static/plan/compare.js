/** Entry of the comparison: up to four groups side by side, as the address names them. */

import { button, element } from "../base/element.js";
import { root } from "../base/site.js";
import { addressWith, idsInAddress } from "./address.js";
import { readGroups } from "./group.js";
import { ROWS, row } from "./rows.js";
import { saved } from "./saved.js";

/** @typedef {import("./group.js").Group} Group */

const MOST = 4;

const place = find("[data-comparison]");
const more = /** @type {HTMLDetailsElement} */ (find("[data-more]"));
let turn = 0;

more.addEventListener("toggle", () => offer());
addEventListener("hashchange", show);
show();

async function show() {
  const mine = ++turn;
  const found = await readGroups(ids());
  if (mine !== turn) return;
  const groups = found.flatMap(({ group }) => group ?? []);
  find("[data-nothing]").hidden = groups.length > 0;
  place.hidden = groups.length === 0;
  place.replaceChildren(table(groups));
  missing(found.filter(({ group }) => !group));
  more.hidden = groups.length >= MOST || candidates().length === 0;
  offer();
}

/** @param {import("./group.js").Found[]} lost */
function missing(lost) {
  const words = lost.map(({ id, failed }) => `${id}: ${failed ? "this page could not be loaded; try again when you are online" : "the directory has no such group any more"}.`);
  const asked = idsInAddress() ?? [];
  if (asked.length > MOST) words.push(`The first ${MOST} of ${asked.length} groups are shown.`);
  const told = find("[data-missing]");
  told.hidden = words.length === 0;
  told.textContent = words.join(" ");
}

/** @param {Group[]} groups */
function table(groups) {
  const names = groups.map(({ id, name }) => element("th", { scope: "col" }, element("a", { href: `${root()}groups/${id}/` }, name)));
  const head = element("thead", {}, element("tr", {}, element("td", {}), ...names));
  const rows = ROWS.map(([name, of]) => row(name, groups.map(of))).filter((made) => made !== null);
  const caption = element("caption", { class: "visually-hidden" }, `${groups.length} groups side by side`);
  if (groups.length > 1) rows.push(lastRow(groups));
  return element("table", { class: "compared" }, caption, head, element("tbody", {}, ...rows));
}

/** @param {Group[]} groups */
function lastRow(groups) {
  const cells = groups.map(({ id, name }) => {
    const made = button("chip", "Take out", () => turnTo(ids().filter((one) => one !== id)));
    made.append(element("span", { class: "visually-hidden" }, ` ${name}`));
    return element("td", {}, made);
  });
  return element("tr", {}, element("th", { scope: "row" }, "Change"), ...cells);
}

/** Names of saved groups are in their pages, so they are read when somebody wants to choose. */
async function offer() {
  if (!more.open || more.hidden) return;
  const found = await readGroups(candidates());
  const chips = found.flatMap(({ id, group }) => (group ? [element("li", {}, button("chip", `Add ${group.name}`, () => turnTo([...ids(), id])))] : []));
  find("[data-candidates]").replaceChildren(...chips);
}

/** @param {string[]} next */
function turnTo(next) {
  location.replace(addressWith(location.href, next));
  // The button that was pressed is gone with the old table.
  place.focus();
}

/** @returns {string[]} */
function ids() {
  return (idsInAddress() ?? []).slice(0, MOST);
}

/** @returns {string[]} saved groups that are not compared yet */
function candidates() {
  return saved().ids.filter((id) => !ids().includes(id));
}

/**
 * @param {string} selector
 * @returns {HTMLElement}
 */
function find(selector) {
  return /** @type {HTMLElement} */ (document.querySelector(selector));
}
