/** The list of results: twenty at a time, and a button for more. */

import { element } from "../base/element.js";
import { root } from "../base/site.js";
import { groups } from "../base/wording.js";
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
 * @param {(ordinals: number[]) => Promise<(Card | null)[]>} readCards
 * @param {() => void} onMore asks for a longer list
 * @param {(ordinals: number[]) => void} [onShown] told what the list holds now
 * @returns {Results}
 */
export function createResults(list, more, readCards, onMore, onShown) {
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
    const known = new Map([...list.querySelectorAll(":scope > [data-id]")].map((item) => [item.getAttribute("data-id"), item]));
    const items = cards.flatMap((card) => (card ? [known.get(card.id) ?? cardItem(card)] : []));
    const missing = cards.length - items.length;
    if (kept) list.append(...items);
    else replace(items);
    if (missing) list.append(missingItem(missing));
    list.removeAttribute("aria-busy");
    // Those that are missing are asked for again next time.
    shown = missing ? [] : ordinals;
    onShown?.(ordinals.filter((_, place) => place < kept || cards[place - kept]));
    const left = total - ordinals.length;
    more.textContent = `Show ${Math.min(PAGE, left)} more`;
    // The focus must leave the button before it vanishes.
    if (focusNext) items[0]?.querySelector("a")?.focus();
    focusNext = false;
    more.hidden = left <= 0;
  }

  /**
   * Items that stay keep the focus: full texts arrive while a reader may be among the first results already.
   *
   * @param {Element[]} items
   */
  function replace(items) {
    const focused = document.activeElement;
    list.replaceChildren(...items);
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
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

/** @param {number} missing */
function missingItem(missing) {
  const told = `${groups(missing)} could not be loaded: ${missing === 1 ? "it needs" : "they need"} a network. `;
  const ahead = element("a", { href: `${root()}offline/` }, "Keep all groups on this device");
  return element("li", { class: "small muted" }, told, ahead, " when you have one.");
}

/**
 * @param {number[]} start
 * @param {number[]} whole
 * @returns {boolean}
 */
function isStartOf(start, whole) {
  return start.length <= whole.length && start.every((ordinal, place) => ordinal === whole[place]);
}
