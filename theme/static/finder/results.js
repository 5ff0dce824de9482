/** The list of results: twenty at a time, and a button for more. */

import { cardItem } from "./cards.js";
import { PAGE } from "./selection.js";

/**
 * @typedef {import("./cards.js").Card} Card
 * @typedef {object} Results
 * @property {(ordinals: number[], total: number) => Promise<void>} show
 * @property {() => void} clear
 */

/**
 * @param {HTMLElement} list
 * @param {HTMLButtonElement} more
 * @param {(ordinals: number[]) => Promise<Card[]>} readCards
 * @param {() => void} onMore asks for a longer list
 * @returns {Results}
 */
export function createResults(list, more, readCards, onMore) {
  /** @type {number[]} */
  let shown = [];
  let turn = 0;
  let focusNext = false;

  more.addEventListener("click", () => {
    focusNext = true;
    onMore();
  });

  /** @type {Results["show"]} */
  async function show(ordinals, total) {
    const mine = ++turn;
    const kept = isStartOf(shown, ordinals) ? shown.length : 0;
    list.setAttribute("aria-busy", "true");
    const cards = await readCards(ordinals.slice(kept));
    if (mine !== turn) return;
    const items = cards.map(cardItem);
    if (kept) list.append(...items);
    else list.replaceChildren(...items);
    list.removeAttribute("aria-busy");
    shown = ordinals;
    const left = total - shown.length;
    more.textContent = `Show ${Math.min(PAGE, left)} more`;
    // The focus must leave the button before it vanishes.
    if (focusNext) items[0]?.querySelector("a")?.focus();
    focusNext = false;
    more.hidden = left <= 0;
  }

  function clear() {
    turn++;
    shown = [];
    list.removeAttribute("aria-busy");
    list.replaceChildren();
    more.hidden = true;
  }

  return { show, clear };
}

/**
 * @param {number[]} start
 * @param {number[]} whole
 * @returns {boolean}
 */
function isStartOf(start, whole) {
  return start.length <= whole.length && start.every((ordinal, place) => ordinal === whole[place]);
}
