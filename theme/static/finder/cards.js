/** Cards: read a file of them at a time, and shown just as the pages show them. */

import { element } from "../base/element.js";
import { readJson, root } from "../base/site.js";

/**
 * @typedef {object} Card
 * @property {string} id
 * @property {string} name
 * @property {string} kind empty where it goes without saying
 * @property {string} summary
 * @property {string[]} facts
 * @property {string} age
 * @property {boolean} old
 * @property {string} cost
 * @property {string} note
 * @property {boolean} free
 * @property {string} state empty: active
 */

/**
 * @param {{cards: string[], chunk: number}} index
 * @returns {(ordinals: number[]) => Promise<(Card | null)[]>} reads cards, each file once; null: the file cannot be had,
 *   as without a network, when this device has some of them only; fails when it has none
 */
export function createCardReader({ cards, chunk }) {
  /** @type {Map<number, Promise<Card[]>>} */
  const files = new Map();

  /** @param {number} place */
  const read = (place) => {
    let file = files.get(place);
    if (!file) {
      file = readJson(`find/cards/${cards[place]}.json`);
      files.set(place, file);
      // A file that failed is asked for again next time.
      file.catch(() => files.delete(place));
    }
    return file;
  };
  return async (ordinals) => {
    const asked = ordinals.map(async (ordinal) => (await read(Math.floor(ordinal / chunk)))[ordinal % chunk]);
    const found = (await Promise.allSettled(asked)).map((card) => (card.status === "fulfilled" ? card.value : null));
    if (found.some((card) => card !== null)) return found;
    return Promise.all(asked);
  };
}

/**
 * @param {Card} card
 * @returns {HTMLLIElement} the same mark-up as the macro `card` of the templates
 */
export function cardItem(card) {
  const link = element("a", { href: `${root()}groups/${card.id}/` }, card.name);
  const heading = element("h2", {}, link);
  if (card.kind) heading.append(" ", element("span", { class: "badge" }, card.kind));
  if (card.state) heading.append(" ", element("span", { class: "badge warn" }, card.state));
  const facts = card.facts.map((fact) => element("li", {}, fact));
  if (card.age) facts.push(element("li", {}, element("span", { class: card.old ? "badge warn" : "age" }, card.age)));
  const cost = element("div", { class: "cost" }, element("b", { class: card.free && "tag-good" }, card.cost));
  if (card.note) cost.append(element("span", { class: "small muted" }, card.note));
  return element(
    "li",
    { class: "result", "data-id": card.id },
    element("div", {}, heading, element("p", {}, card.summary), element("ul", { class: "facts" }, ...facts)),
    cost,
  );
}
