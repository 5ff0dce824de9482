/** Which places a text may mean: whole names, beginnings, words inside, and names with a slip or two. */

import { fold } from "../base/fold.js";

/** @typedef {import("./places.js").Place} Place */

/** Places that are offered. */
const OFFERED = 8;

/** Letters from which one letter may be wrong, and from which two may. */
const FORGIVING = { one: 4, two: 6 };

/**
 * @param {string} text
 * @returns {string} small plain letters, words parted by a space
 */
export function keyOf(text) {
  return fold(text).replace(/[^\p{L}\p{N}_]+/gu, " ").trim();
}

/**
 * @param {Place[]} places
 * @param {string} text `portl`, `Portland, Oregon`, `München`
 * @returns {Place[]} most likely first
 */
export function findPlaces(places, text) {
  const asked = keyOf(text);
  if (!asked) return [];
  const found = ranked(places, (place) => rankOf(place, asked));
  if (found.length) return found;
  const slips = asked.length >= FORGIVING.two ? 2 : asked.length >= FORGIVING.one ? 1 : 0;
  if (!slips) return [];
  const pieces = piecesOf(asked, slips + 1);
  return ranked(places, (place) => slipsIn(place, asked, slips, pieces));
}

/**
 * @param {Place[]} places
 * @param {(place: Place) => number} rank nought is best; Infinity is out
 * @returns {Place[]}
 */
function ranked(places, rank) {
  return places
    .map((place) => ({ place, rank: rank(place) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || b.place.weight - a.place.weight)
    .slice(0, OFFERED)
    .map(({ place }) => place);
}

/**
 * @param {Place} place
 * @param {string} asked
 */
function rankOf({ keys, wheres }, asked) {
  let best = Infinity;
  for (const key of keys) {
    if (key === asked || isNameWithWhere(key, wheres, asked)) return 0;
    if (key.startsWith(asked)) best = 1;
    else if (best > 2 && key.includes(` ${asked}`)) best = 2;
  }
  return best;
}

/**
 * @param {string} key
 * @param {string[]} wheres
 * @param {string} asked
 * @returns {boolean} whether it is a name and the beginning of where that is: `portland ore`
 */
function isNameWithWhere(key, wheres, asked) {
  if (!asked.startsWith(`${key} `)) return false;
  const rest = asked.slice(key.length + 1);
  return wheres.some((where) => where.startsWith(rest));
}

/**
 * Of more pieces than there may be slips, one at least is without a slip: a name that has none of them
 * need not be compared letter by letter.
 *
 * @param {string} text
 * @param {number} number
 * @returns {string[]}
 */
function piecesOf(text, number) {
  const length = text.length / number;
  return Array.from({ length: number }, (_, piece) =>
    text.slice(Math.round(piece * length), Math.round((piece + 1) * length)),
  );
}

/**
 * @param {Place} place
 * @param {string} asked
 * @param {number} most
 * @param {string[]} pieces of what is asked
 * @returns {number} letters that are wrong, in the beginning of the name that fits best
 */
function slipsIn({ keys }, asked, most, pieces) {
  let least = Infinity;
  for (const key of keys) {
    if (!pieces.some((piece) => key.includes(piece))) continue;
    least = Math.min(least, distanceToStart(asked, key, most));
  }
  return least <= most ? least : Infinity;
}

/**
 * Levenshtein distance of a text to the beginning of another that is nearest to it.
 *
 * @param {string} text
 * @param {string} whole
 * @param {number} most more is not counted
 */
function distanceToStart(text, whole, most) {
  if (whole.length < text.length - most) return Infinity;
  const start = whole.slice(0, text.length + most);
  let row = Array.from({ length: start.length + 1 }, (_, place) => place);
  for (let i = 1; i <= text.length; i++) {
    const next = [i];
    for (let j = 1; j <= start.length; j++) {
      const change = row[j - 1] + (text[i - 1] === start[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    if (Math.min(...next) > most) return Infinity;
    row = next;
  }
  return Math.min(...row);
}
