/** What a word that nobody knows may have been meant to be: the nearest known word, or two in one. */

import { readJson } from "../base/site.js";

/**
 * @typedef {string[][]} CommonWords find/spelling.json: list n holds words of at least 2 ** n groups
 *
 * @typedef {object} Spelling
 * @property {(word: string) => boolean} knows
 * @property {(word: string) => boolean} knowsStem whether a known word is another form of it
 * @property {(word: string) => string | null} correct the known word or words that it may be; null: no idea
 * @property {(word: string) => string | null} finish the common word that lacks one letter
 * @property {(word: string) => string | null} commoner a far commoner word that is one slip away
 */

/** Slips of the fingers in a word of so many letters. */
const SLIPS = /** @type {[letters: number, slips: number][]} */ ([
  [7, 2],
  [4, 1],
]);

/** What makes a slip likelier: each doubling of a word's groups. */
const PER_STEP = 0.12;

/** Hardly anybody misses the first letter. */
const OTHER_START = 0.6;

/** A word that stands for another known one must be so many doublings rarer. */
const RARER = 4;

/** A word that is common: of at least 2 ** 3 groups. */
const COMMON = 3;

/** Letters of a stem, and of its longest ending: volunteer, volunteering. */
const [STEM_FROM, ENDING] = [4, 3];

/** Letters of the words that were written together. */
const SPLIT_FROM = 2;

/** @returns {() => Promise<Spelling>} reads the words when they are first wanted */
export function createSpelling() {
  /** @type {Promise<Spelling> | null} */
  let read = null;
  return () => {
    read ??= readJson("find/spelling.json", "no-cache").then(spellingOf);
    // A file that failed is asked for again next time.
    read.catch(() => (read = null));
    return read;
  };
}

/**
 * @param {CommonWords} lists
 * @returns {Spelling}
 */
export function spellingOf(lists) {
  const steps = new Map(lists.flatMap((list, step) => list.map((word) => /** @type {[string, number]} */ ([word, step]))));

  return {
    knows: (word) => steps.has(word),
    knowsStem: (word) => [...steps.keys()].some((other) => isForm(word, other) || isForm(other, word)),
    correct(word) {
      const slips = SLIPS.find(([letters]) => word.length >= letters)?.[1] ?? 0;
      const near = slips ? nearest(word, slips) : null;
      if (near && near.distance < 2) return near.word;
      return split(word) ?? near?.word ?? null;
    },
    finish(word) {
      const near = nearest(word, 1, COMMON);
      return near && near.word.startsWith(word[0]) ? near.word : null;
    },
    commoner(word) {
      const step = steps.get(word);
      const near = step === undefined || word.length < 4 ? null : nearest(word, 1, step + RARER);
      return near && `${near.word}s` !== word ? near.word : null;
    },
  };

  /**
   * @param {string} word
   * @param {number} slips at most
   * @param {number} [leastStep]
   */
  function nearest(word, slips, leastStep = 0) {
    let best = null;
    for (const [other, step] of steps) {
      if (step < leastStep || other === word || other === `${word}s`) continue;
      const sameStart = other[0] === word[0];
      const most = sameStart ? slips : Math.min(1, slips);
      if (Math.abs(other.length - word.length) > most) continue;
      const distance = slipsBetween(word, other, most);
      if (distance > most) continue;
      const cost = distance - PER_STEP * step + (sameStart ? 0 : OTHER_START);
      if (!best || cost < best.cost) best = { word: other, distance, cost };
    }
    return best;
  }

  /**
   * @param {string} word
   * @returns {string | null} two known words, the rarer of which is as common as can be
   */
  function split(word) {
    let best = null;
    for (let place = SPLIT_FROM; place <= word.length - SPLIT_FROM; place++) {
      const parts = [word.slice(0, place), word.slice(place)];
      const step = Math.min(...parts.map((part) => steps.get(part) ?? -1));
      if (step >= 0 && (!best || step > best.step)) best = { step, words: parts.join(" ") };
    }
    return best && best.words;
  }
}

/**
 * @param {string} longer
 * @param {string} stem
 */
function isForm(longer, stem) {
  return stem.length >= STEM_FROM && longer.startsWith(stem) && longer.length - stem.length <= ENDING;
}

/**
 * Letters left out, put in, changed, or swapped with their neighbours (optimal string alignment, a form of
 * the Damerau–Levenshtein distance).
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most
 * @returns {number} more than most as soon as that is certain
 */
export function slipsBetween(a, b, most) {
  let [before, last, line] = [0, 1, 2].map(() => new Uint8Array(b.length + 1));
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    let least = row;
    line[0] = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) slips = Math.min(slips, before[column - 2] + 1);
      line[column] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    [before, last, line] = [last, line, before];
  }
  return last[b.length];
}
