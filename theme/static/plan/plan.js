/** Entry of the plan: the short list with what it costs, when it meets and what to write first. */

import { button } from "../base/element.js";
import { root } from "../base/site.js";
import { offerActions } from "./actions.js";
import { addressWith, idsInAddress } from "./address.js";
import { STANDINGS } from "./cost.js";
import { readGroups } from "./group.js";
import { missingItem, planItem } from "./item.js";
import { refreshNotes } from "./own.js";
import { addAll, BLOCKED, canKeep, CHANGED, keep, rename, reorder, saved, toggle, write } from "./saved.js";
import { showAgenda, showCost } from "./summary.js";

const COMPARED = 4;
const STANDING = "guildhall.standing";

const page = /** @type {HTMLElement} */ (document.querySelector("[data-plan-page]"));
const list = find("[data-plan-list]");
const told = find("[data-told]");
const standing = /** @type {HTMLSelectElement} */ (page.querySelector("[data-standing]"));
const compare = /** @type {HTMLAnchorElement} */ (page.querySelector("[data-compare-link]"));

/** @type {Set<string>} */
const compared = new Set();
/** @type {import("./group.js").Found[]} */
let known = [];
let shared = idsInAddress();
let turn = 0;

/** @type {import("./item.js").Doings} */
const DOINGS = {
  write(kind, id, text) {
    if (!write(kind, id, text)) tell(BLOCKED);
  },
  move,
  remove,
  compare(id, chosen) {
    if (chosen) compared.add(id);
    else compared.delete(id);
    showCompare();
  },
};

for (const [id, name] of Object.entries(STANDINGS)) standing.append(new Option(name, id));
standing.value = recalled();
standing.addEventListener("change", () => {
  try {
    localStorage.setItem(STANDING, standing.value);
  } catch {
    // It is asked again next time.
  }
  show();
});
offerActions(page, () => ({ groups: groups(), notes: shared ? {} : saved().notes, standing: standing.value }), ids, tell);
find("[data-add-all]").addEventListener("click", () => {
  const why = addAll(shared ?? []);
  tell(why);
  if (why === BLOCKED) return;
  history.replaceState(null, "", location.pathname + location.search);
  shared = null;
  load();
});
addEventListener("hashchange", () => {
  shared = idsInAddress();
  load();
});
addEventListener(CHANGED, () => {
  if (shared) return;
  // What was changed on this page is shown already.
  if (ids().join() !== known.map(({ id }) => id).join()) load();
  else refreshNotes(list);
});
load();

async function load() {
  const mine = ++turn;
  list.setAttribute("aria-busy", "true");
  const found = await readGroups(ids());
  if (mine !== turn) return;
  known = found.map(settled);
  show();
  list.removeAttribute("aria-busy");
  page.dataset.ready = "";
}

/**
 * @param {import("./group.js").Found} found
 * @returns {import("./group.js").Found} under the id that the group has now
 */
function settled(found) {
  const id = found.group?.id ?? found.id;
  if (id !== found.id && !shared) rename(found.id, id);
  return { ...found, id };
}

function show() {
  const empty = known.length === 0;
  find("[data-blocked]").hidden = canKeep();
  find("[data-empty]").hidden = !empty;
  find("[data-full]").hidden = empty;
  find("[data-shared]").hidden = !shared;
  find("[data-standing-label]").hidden = empty;
  const doings = shared ? null : DOINGS;
  list.replaceChildren(...known.map(({ id, group, failed }) => (group ? planItem(group, standing.value, doings) : missingItem(id, failed, doings))));
  showRest();
}

/** What follows from the list and its order. */
function showRest() {
  for (const id of compared) if (!ids().includes(id)) compared.delete(id);
  for (const item of list.children) {
    ends(item, "-1", item === list.firstElementChild);
    ends(item, "1", item === list.lastElementChild);
  }
  showCompare();
  showCost(find("[data-cost]"), groups(), standing.value);
  showAgenda(find("[data-agenda]"), find("[data-no-agenda]"), groups());
}

/**
 * @param {Element} item
 * @param {string} by
 * @param {boolean} isEnd
 */
function ends(item, by, isEnd) {
  const mover = /** @type {HTMLButtonElement | null} */ (item.querySelector(`[data-move="${by}"]`));
  if (mover) mover.disabled = isEnd;
}

/**
 * @param {string} id
 * @param {-1 | 1} by
 */
function move(id, by) {
  const order = ids();
  const from = order.indexOf(id);
  const to = from + by;
  const item = list.children[from];
  order.splice(to, 0, ...order.splice(from, 1));
  known.splice(to, 0, ...known.splice(from, 1));
  if (by < 0) item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  if (!reorder(order)) tell(BLOCKED);
  showRest();
  const movers = /** @type {NodeListOf<HTMLButtonElement>} */ (item.querySelectorAll("[data-move]"));
  [...movers].sort((a) => (a.dataset.move === String(by) ? -1 : 1)).find(({ disabled }) => !disabled)?.focus();
  tell(`Moved to place ${to + 1} of ${order.length}.`);
}

/**
 * @param {string} id
 * @param {string} name
 */
function remove(id, name) {
  const before = saved();
  const place = known.findIndex((found) => found.id === id);
  known.splice(place, 1);
  list.children[place].remove();
  toggle(id);
  if (known.length) showRest();
  else show();
  const undo = button("chip", "Undo", () => {
    keep(before);
    tell();
    load();
  });
  tell(`Removed ${name}. `, undo);
  undo.focus();
}

function showCompare() {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (list.querySelectorAll("[data-compare]"));
  for (const box of boxes) {
    box.checked = compared.has(box.dataset.compare ?? "");
    box.disabled = !box.checked && compared.size >= COMPARED;
  }
  compare.hidden = compared.size < 2;
  compare.href = addressWith(`${root()}compare/`, [...compared]);
  compare.textContent = `Compare ${compared.size} side by side`;
}

/** @param {...(Node | string)} words */
function tell(...words) {
  told.replaceChildren(...words);
}

/** @returns {string[]} */
function ids() {
  return [...(shared ?? saved().ids)];
}

function groups() {
  return known.flatMap(({ group }) => group ?? []);
}

/** @returns {string} */
function recalled() {
  try {
    const kept = localStorage.getItem(STANDING) ?? "";
    return Object.hasOwn(STANDINGS, kept) ? kept : "";
  } catch {
    return "";
  }
}

/**
 * @param {string} selector
 * @returns {HTMLElement}
 */
function find(selector) {
  return /** @type {HTMLElement} */ (page.querySelector(selector));
}
