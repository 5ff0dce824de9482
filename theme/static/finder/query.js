/** A question as people type it, turned into the words that are indexed. */

import { fold, words } from "../base/fold.js";

/** Words of the longest job title that is known. */
const LONGEST_TITLE = 5;

/**
 * A title is searched as one: word by word, "SOC analyst" would find every society.
 *
 * @param {string} text
 * @param {Record<string, string>} titles job titles in small plain letters, and the words for them
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
 * @param {Record<string, string>} titles
 * @returns {{word: string, taken: number} | null}
 */
function titleAt(asked, start, titles) {
  for (let taken = Math.min(LONGEST_TITLE, asked.length - start); taken > 1; taken--) {
    const phrase = fold(asked.slice(start, start + taken).join(" ")).replace(/[^a-z0-9]+/g, " ").trim();
    for (const key of [phrase, phrase.replace(/s$/, "")]) {
      if (Object.hasOwn(titles, key)) return { word: titles[key], taken };
    }
  }
  return null;
}

/**
 * Pagefind drops most signs, so that "C++" and "C#" would both be "c": such words are indexed under a
 * plain word, and asked for by it.
 *
 * @param {string} text
 * @param {Record<string, string>} symbols words with signs, in lower case, and the plain words for them
 * @returns {string} the text with its words as they are indexed
 */
export function indexedWords(text, symbols) {
  /** @param {string} word */
  const plain = (word) => (Object.hasOwn(symbols, word) ? symbols[word] : null);
  /** @param {string} word */
  const known = (word) => plain(word) ?? plain(word.replace(/^["'(]+|["'),.;:!?]+$/g, ""));
  return words(text.toLowerCase())
    .map((word) => known(word) ?? word.split(/[/,;|]/).map((part) => known(part) ?? part).join(" "))
    .join(" ");
}
