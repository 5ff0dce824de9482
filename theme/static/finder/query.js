/** A question as people type it, turned into the words that Pagefind's index has. */

import { fold, words } from "../base/fold.js";

/** Words of the longest job title that is known. */
const LONGEST_TITLE = 5;

/** Words with signs, as search/symbols.py finds them. */
const WITH_SIGNS = /(?<![\p{L}\p{N}_.])(?:\.?[a-z][a-z0-9]*(?:\+\+|#|(?:\.[a-z0-9]+)+)|\.[a-z][a-z0-9]*)/gu;

/** @type {Record<string, string>} */
const SPELLED = { "+": "plus", "#": "sharp", ".": "" };

/**
 * @param {import("./meanings.js").Role[]} roles
 * @returns {Map<string, string>} titles of several words in small plain letters, and the word that the index
 *   has for each, as search/titles.py makes it
 */
export function titlesOf(roles) {
  const titles = new Map();
  for (const [id, names] of roles) {
    for (const name of names.split("|").map(plain)) {
      if (name.includes(" ") && !titles.has(name)) titles.set(name, `role${id.replaceAll("-", "")}`);
    }
  }
  return titles;
}

/**
 * A title is searched as one: word by word, "SOC analyst" would find every society.
 *
 * @param {string} text
 * @param {Map<string, string>} titles
 * @returns {string} the text with the titles in it replaced, the longest first
 */
export function withTitles(text, titles) {
  const asked = words(text);
  const found = [];
  for (let start = 0; start < asked.length; ) {
    const { word, taken } = titleAt(asked, start, titles) ?? { word: asked[start], taken: 1 };
    found.push(word);
    start += taken;
  }
  return found.join(" ");
}

/**
 * @param {string[]} asked
 * @param {number} start
 * @param {Map<string, string>} titles
 * @returns {{word: string, taken: number} | null}
 */
function titleAt(asked, start, titles) {
  for (let taken = Math.min(LONGEST_TITLE, asked.length - start); taken > 1; taken--) {
    const phrase = plain(asked.slice(start, start + taken).join(" "));
    const word = titles.get(phrase) ?? titles.get(phrase.replace(/s$/, ""));
    if (word) return { word, taken };
  }
  return null;
}

/** @param {string} text */
function plain(text) {
  return fold(text).replace(/[^a-z0-9]+/g, " ").trim();
}

/**
 * Pagefind drops most signs, so that "C++" and "C#" would both be "c": such words are indexed under a
 * plain word, and asked for by it.
 *
 * @param {string} text
 * @returns {string} the text with its words as they are indexed
 */
export function indexedWords(text) {
  return text.toLowerCase().replace(WITH_SIGNS, spelled);
}

/** @param {string} word */
function spelled(word) {
  const whole = word.startsWith(".") ? `dot${word.slice(1)}` : word;
  return whole.replace(/[+#.]/g, (sign) => SPELLED[sign]);
}
