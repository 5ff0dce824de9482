/** What speaks for each group, word by word: names and places, meanings, and the starts of both. */

import { forms, pairs } from "./forms.js";
import { NameHits } from "./name_hits.js";

/**
 * @typedef {import("./wordbook.js").Wordbook} Wordbook
 * @typedef {import("./meanings.js").Meanings} Meanings
 * @typedef {import("./meanings.js").Meaning} Meaning
 *
 * @typedef {object} Evidence
 * @property {Float32Array[]} weights for each word of the question, 0 to 1 by group
 * @property {NameHits} names
 * @property {Meaning[]} meanings of words and phrases
 * @property {number[]} phrase for each word, how many words its longest phrase with a meaning has; 0: none
 * @property {boolean[]} isPlace
 * @property {boolean[]} begun nothing but the start of other words speaks for the word
 */

/** Words of the longest phrase that has a meaning. */
const LONGEST_PHRASE = 5;

/** How much a word in a field of names or places tells, by the field's first letter. */
const FIELDS = /** @type {Record<string, number>} */ ({ n: 1, a: 1, i: 0.8, c: 0.95, s: 0.8, x: 0.9 });

/** A start of a word, and a start of a meaning. */
const [START, MEANING_START] = [0.45, 0.4];

/** Below so many groups with the very word, words that begin so count as well. */
const FEW = 5;

/** Shorter starts fit too much. */
const START_FROM = 3;

/** What a job title is worth where the same words name a topic. */
const ROLE_BESIDE_TOPIC = 0.7;

/**
 * @param {string[]} asked distinct telling words, whose files are loaded
 * @param {{size: number, book: Wordbook, meanings: Meanings}} world
 * @returns {Evidence}
 */
export function evidenceFor(asked, { size, book, meanings }) {
  const weights = asked.map(() => new Float32Array(size));
  const names = new NameHits();
  asked.forEach((word, place) => addWord(word, [place], weights, names, book));
  for (const [pair, place] of pairs(asked)) addWord(pair, [place, place + 1], weights, names, book);
  const { inCountry, ...meant } = addMeanings(asked, weights, meanings);
  const inCity = asked.map((word) => book.exact(word).some(({ field }) => field === "c" || field === "s"));
  const isPlace = inCity.map((isOne, place) => isOne || inCountry[place]);
  const begun = asked.map((word, place) => addStarts(word, weights[place], book, meanings));
  return { weights, names, isPlace, begun, ...meant };
}

/**
 * @param {string} word
 * @param {number[]} places of the question that the word stands for
 * @param {Float32Array[]} weights
 * @param {NameHits} names
 * @param {Wordbook} book
 */
function addWord(word, places, weights, names, book) {
  for (const [form, weight] of forms(word)) {
    for (const { field, groups } of book.exact(form)) {
      const isName = field.length > 1;
      for (const group of groups) {
        const before = weights[places[0]][group];
        for (const place of places) raise(weights[place], group, FIELDS[field[0]] * weight);
        if (isName && (weight === 1 || before === 0)) names.add(field, group, places.length);
      }
    }
  }
}

/**
 * The longest phrases win: "security analyst" is not about security at large.
 *
 * @param {string[]} asked
 * @param {Float32Array[]} weights
 * @param {Meanings} meanings
 * @returns {{meanings: Meaning[], phrase: number[], inCountry: boolean[]}}
 */
function addMeanings(asked, weights, meanings) {
  const phrase = asked.map(() => 0);
  const inCountry = asked.map(() => false);
  const found = [];
  for (let length = Math.min(LONGEST_PHRASE, asked.length); length > 0; length--) {
    for (let start = 0; start + length <= asked.length; start++) {
      const span = Array.from({ length }, (_, step) => start + step);
      if (span.every((place) => phrase[place] > length)) continue;
      const meant = phraseMeanings(asked.slice(start, start + length), meanings);
      if (!meant.length) continue;
      found.push(...meant);
      for (const place of span) {
        phrase[place] = Math.max(phrase[place], length);
        inCountry[place] ||= meant.some(({ facet }) => facet === "where");
        for (const [meaning, weight] of weighed(meant)) {
          for (const [group, fit] of meaning.fits()) raise(weights[place], group, fit * weight);
        }
      }
    }
  }
  return { meanings: [...new Set(found)], phrase, inCountry };
}

/**
 * @param {string[]} phrase
 * @param {Meanings} meanings
 * @returns {Meaning[]}
 */
function phraseMeanings(phrase, meanings) {
  const last = phrase[phrase.length - 1];
  const start = phrase.slice(0, -1);
  const ways = forms(last).map(([form]) => [...start, form].join(" "));
  if (phrase.length > 1) ways.push(...forms(phrase.join("")).map(([form]) => form));
  return ways.flatMap((way) => meanings.of(way));
}

/**
 * @param {Meaning[]} meant
 * @returns {[Meaning, number][]}
 */
function weighed(meant) {
  const hasTopic = meant.some(({ facet }) => facet === "topic");
  return meant.map((meaning) => [meaning, hasTopic && meaning.facet === "role" ? ROLE_BESIDE_TOPIC : 1]);
}

/**
 * @param {string} word
 * @param {Float32Array} weights
 * @param {Wordbook} book
 * @param {Meanings} meanings
 * @returns {boolean} whether nothing else speaks for the word
 */
function addStarts(word, weights, book, meanings) {
  const holders = weights.filter(Boolean).length;
  if (word.length < START_FROM || holders >= FEW) return false;
  for (const { field, groups } of book.starting(word)) {
    for (const group of groups) raise(weights, group, FIELDS[field[0]] * START);
  }
  for (const meaning of meanings.starting(word)) {
    for (const [group, fit] of meaning.fits()) raise(weights, group, fit * MEANING_START);
  }
  return holders === 0 && weights.some(Boolean);
}

/**
 * @param {Float32Array} weights
 * @param {number} group
 * @param {number} weight
 */
function raise(weights, group, weight) {
  if (weights[group] < weight) weights[group] = weight;
}
