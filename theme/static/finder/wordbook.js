/** The word index: which groups have a word in their names or their place; files come as words are asked. */

import { readJson } from "../base/site.js";

/**
 * @typedef {{field: string, groups: number[]}} Posting field as search/wordbook.py says: n2, a1, i, c, s, x
 *
 * @typedef {object} Wordbook
 * @property {(words: string[]) => Promise<void>} load fetches what the words need
 * @property {(word: string) => Posting[]} exact
 * @property {(start: string) => Posting[]} starting of all words that begin so, itself left out
 */

/**
 * @param {{first: string[], files: string[]}} manifest the first word of each file, and its name
 * @returns {Wordbook}
 */
export function createWordbook({ first, files }) {
  /** @type {Map<number, Promise<void>>} */
  const asked = new Map();
  /** @type {Map<number, Record<string, Record<string, string>>>} */
  const parts = new Map();
  /** @type {Map<string, Posting[]>} */
  const unpacked = new Map();

  /** @param {number} place */
  const read = (place) => {
    let file = asked.get(place);
    if (!file) {
      file = readJson(`find/words/${files[place]}.json`).then((part) => void parts.set(place, part));
      asked.set(place, file);
      // A file that failed is asked for again next time.
      file.catch(() => asked.delete(place));
    }
    return file;
  };

  return {
    async load(words) {
      const places = words.flatMap((word) => range(placeOf(word), placeOf(`${word}\uffff`)));
      await Promise.all([...new Set(places)].map(read));
    },
    exact(word) {
      const fields = parts.get(placeOf(word));
      return fields && Object.hasOwn(fields, word) ? postings(word, fields[word]) : [];
    },
    starting(start) {
      return range(placeOf(start), placeOf(`${start}\uffff`)).flatMap((place) =>
        Object.entries(parts.get(place) ?? {})
          .filter(([word]) => word !== start && word.startsWith(start))
          .flatMap(([word, fields]) => postings(word, fields)),
      );
    },
  };

  /**
   * @param {string} word
   * @returns {number} the file that has the word, if any has
   */
  function placeOf(word) {
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (first[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /**
   * @param {string} word
   * @param {Record<string, string>} fields
   */
  function postings(word, fields) {
    let known = unpacked.get(word);
    if (!known) {
      known = Object.entries(fields).map(([field, numbers]) => ({ field, groups: unpack(numbers) }));
      unpacked.set(word, known);
    }
    return known;
  }
}

/**
 * @param {string} text differences in base 36
 * @returns {number[]}
 */
export function unpack(text) {
  let number = 0;
  return text ? text.split(" ").map((step) => (number += parseInt(step, 36))) : [];
}

/**
 * @param {number} from
 * @param {number} to
 */
function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
