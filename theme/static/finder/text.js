/** Text search: names and meanings at once, slips of the fingers put right, Pagefind for all other words. */

import { createFullText } from "./fulltext.js";
import { kept } from "./kept.js";
import { createLookup } from "./lookup.js";
import { createSpelling } from "./spelling.js";
import { words } from "./terms.js";

/**
 * @typedef {import("./ranking.js").Ranked} Ranked
 * @typedef {import("./meanings.js").Meaning} Meaning
 *
 * @typedef {object} Answer
 * @property {number[]} ranking groups, best match first
 * @property {boolean} nearest no group has all of the words, and these have the most
 * @property {string | null} corrected what was searched instead of the text
 * @property {string | null} suggestion what the text may have meant
 * @property {string[]} missing words that no group has
 * @property {Meaning[]} meanings of words and phrases
 *
 * @typedef {object} TextSearch
 * @property {() => void} warm fetches what a search needs
 * @property {(text: string) => Promise<number[]>} first the start of the ranking, where the rest takes longer
 * @property {(text: string) => Promise<Answer>} find
 *
 * @typedef {{text: string, ranked: Ranked, corrected: string | null, suggestion: string | null}} Known
 */

/** Questions whose answers are kept: a filter that is set does not search again. */
const KEPT = 50;

/** With fewer results, all texts are searched as well. */
const A_PAGE = 20;

/** With fewer results, a word that is one slip away from a far commoner one is asked about. */
const FEW = 3;

/** What a text that has all of the words is worth, beside a word in a name. */
const IN_TEXT = 0.9;

/**
 * @param {import("./dataset.js").Index} index
 * @returns {TextSearch}
 */
export function createTextSearch(index) {
  const lookup = createLookup(index);
  const fullText = createFullText(lookup.titles);
  const readSpelling = createSpelling();
  const known = kept(lookUp, KEPT);

  return {
    warm: () => void lookup.ready().catch(() => {}),
    first: async (text) => startOf(await known(text)),
    find: kept(answer, KEPT),
  };

  /**
   * @param {string} text
   * @returns {Promise<Known>}
   */
  async function lookUp(text) {
    const ranked = await lookup.look(text);
    const asIs = { text, ranked, corrected: null, suggestion: null };
    if (isQuoted(text)) return asIs;
    // The last word may still be being typed.
    const unfinished = ranked.begun.filter((word) => word !== words(text).at(-1));
    if (ranked.unknown.length || unfinished.length) {
      const corrected = await respelt(text, (spelling) => (word) => {
        if (spelling.knows(word)) return null;
        if (unfinished.includes(word)) return spelling.finish(word);
        return ranked.unknown.includes(word) ? spelling.correct(word) : null;
      });
      if (corrected) return { ...asIs, text: corrected, ranked: await lookup.look(corrected), corrected };
    } else if (ranked.full.length < FEW && ranked.loose.length && !ranked.named) {
      const suggestion = await respelt(text, (spelling) => (word) =>
        ranked.loose.includes(word) ? spelling.commoner(word) : null,
      );
      return { ...asIs, suggestion };
    }
    return asIs;
  }

  /**
   * @param {string} text
   * @param {(spelling: import("./spelling.js").Spelling) => (word: string) => string | null} wayOf
   * @returns {Promise<string | null>} the text with other words; null when all stay
   */
  async function respelt(text, wayOf) {
    try {
      const other = wayOf(await readSpelling());
      const changed = text.replace(/\S+/g, (chunk) => withOthers(chunk, other));
      return changed === text ? null : changed;
    } catch {
      // The search stands without it.
      return null;
    }
  }

  /**
   * Pagefind cannot say it: it shortens a word until something is found.
   *
   * @param {string[]} unknown
   * @returns {Promise<string[]>}
   */
  async function inNoText(unknown) {
    if (!unknown.length) return [];
    const spelling = await readSpelling();
    return unknown.filter((word) => !spelling.knows(word) && !spelling.knowsStem(word));
  }

  /**
   * @param {string} text
   * @returns {Promise<Answer>}
   */
  async function answer(text) {
    const { text: searched, ranked, corrected, suggestion } = await known(text);
    const said = { corrected, suggestion, meanings: ranked.meanings };
    if (isEnough(ranked)) return { ...said, ranking: ranked.full, nearest: false, missing: [] };
    try {
      const missing = await inNoText(ranked.unknown);
      if (isEnough(ranked, missing)) return { ...said, ranking: ranked.full, nearest: false, missing };
      const rest = (await lookup.asked(searched)).filter((word) => !missing.includes(word));
      const inText = rest.length ? await fullText(missing.length ? rest.join(" ") : searched) : [];
      return { ...said, missing, ...merged(ranked, inText, missing) };
    } catch (reason) {
      if (!ranked.full.length && !ranked.near.length) throw reason;
      // What names and meanings give stands without the texts.
      return { ...said, missing: ranked.unknown, ...merged(ranked, [], ranked.unknown) };
    }
  }
}

/**
 * @param {Ranked} ranked
 * @param {string[]} [missing] words that no group has
 * @returns {boolean} whether the texts have nothing to add
 */
function isEnough({ unknown, loose, full }, missing = []) {
  return full.length >= A_PAGE && [...unknown, ...loose].every((word) => missing.includes(word));
}

/**
 * @param {Known} known
 * @returns {number[]}
 */
function startOf({ ranked }) {
  return ranked.unknown.length || isEnough(ranked) ? [] : ranked.full;
}

/**
 * @param {Ranked} ranked
 * @param {number[]} inText
 * @param {string[]} missing
 * @returns {{ranking: number[], nearest: boolean}}
 */
function merged({ full, near, named, unknown, allows, score }, inText, missing) {
  const inTextOnly = unknown.length > missing.length;
  const certain = new Set(full);
  const others = inText.filter((group) => !certain.has(group));
  // A word that only texts have is in none of the full ones, unless their texts have it.
  if (inTextOnly && inText.length) return { ranking: inText, nearest: false };
  if (inTextOnly) return { ranking: [...full, ...near], nearest: true };
  if (named || full.length >= FEW || !near.length) return { ranking: [...full, ...others], nearest: false };
  const textual = new Set(others.filter(allows));
  const worth = (/** @type {number} */ group) => score[group] + (textual.has(group) ? IN_TEXT : 0);
  const rest = [...new Set([...near, ...textual])].sort((a, b) => worth(b) - worth(a) || a - b);
  return { ranking: [...full, ...rest], nearest: true };
}

/**
 * @param {string} chunk of a text, without blanks
 * @param {(word: string) => string | null} other
 * @returns {string} the chunk with other words where there are any
 */
function withOthers(chunk, other) {
  const found = words(chunk);
  const replaced = found.map((word) => other(word) ?? word);
  return replaced.every((word, place) => word === found[place]) ? chunk : replaced.join(" ");
}

/** @param {string} text */
function isQuoted(text) {
  return /^".*"$/.test(text);
}
