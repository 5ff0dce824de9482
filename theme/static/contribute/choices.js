/** Words of a vocabulary that a typed text may mean: by name, by id, by other names. */

import { fold } from "../base/fold.js";

/**
 * @typedef {import("./law.js").Choice} Choice
 * @typedef {import("../base/combobox.js").Offer} Offer
 */

/** Choices that are offered, and words up to which a vocabulary is offered whole. */
const OFFERED = 8;
const WHOLE = 20;

/**
 * @param {Choice[]} choices
 * @param {string} text
 * @returns {Offer[]} most likely first
 */
export function offersFor(choices, text) {
  const asked = fold(text);
  if (!asked) return choices.length <= WHOLE ? choices.map(offerOf) : [];
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, asked) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, OFFERED)
    .map(({ choice }) => offerOf(choice));
}

/**
 * @param {Choice[]} choices
 * @param {string} text
 * @returns {string | null} id of the choice that the text names
 */
export function exactly(choices, text) {
  const asked = fold(text.trim());
  const found = asked && choices.find((choice) => namesOf(choice).includes(asked));
  return found ? found[0] : null;
}

/**
 * @param {Choice} choice
 * @returns {Offer}
 */
export function offerOf([id, name]) {
  return { value: id, label: name, note: name === id ? "" : id };
}

/** @type {WeakMap<Choice, string[]>} */
const folded = new WeakMap();

/** @param {Choice} choice */
function namesOf(choice) {
  const [id, name, others = []] = choice;
  const known = folded.get(choice) ?? [name, id, ...others].map(fold);
  folded.set(choice, known);
  return known;
}

/**
 * @param {Choice} choice
 * @param {string} asked
 * @returns {number} nought is best; Infinity is out
 */
function rankOf(choice, asked) {
  const names = namesOf(choice);
  if (names.includes(asked)) return 0;
  if (names[0].startsWith(asked)) return 1;
  if (names.some((name) => name.startsWith(asked))) return 2;
  return names.some((name) => ` ${name}`.includes(` ${asked}`)) ? 3 : Infinity;
}
