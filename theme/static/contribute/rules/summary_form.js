/** A summary is one plain sentence about the group, without praise. */

import { namesOf, wrongWords } from "./wording.js";

const RULE = "summary_form";
const FIELD = ["summary"];
const WORDS = /[\p{L}\p{N}]+/gu;
const OPENING = /^["“‘(]+/;

/** @type {import("./rule.js").Rule} */
export function check(record, { law }) {
  const { summary } = record;
  if (!summary) return [];
  const names = namesOf(record);
  const faults = [...form(law, summary, names)].map(([name, values]) => law.say(RULE, FIELD, name, values));
  const only = onlyTheName(law, summary, names) ? [law.say(RULE, FIELD, "only_the_name")] : [];
  return [...faults, ...wrongWords(law, FIELD, summary, names), ...only];
}

/**
 * @param {import("../law.js").Law} law
 * @param {string} summary
 * @param {string[]} names
 * @returns {Generator<[string, Record<string, string>?]>}
 */
function* form(law, summary, names) {
  const text = summary.trim();
  if (summary.includes("\n") || summary !== text) yield ["space"];
  if (text.includes("!")) yield ["exclamation"];
  else if (!text.endsWith(".") || text.endsWith("..")) yield ["no_stop"];
  const ends = [...text.matchAll(law.pattern("sentence_end", "g"))];
  if (ends.some(({ index }) => endsSentence(law, text.slice(0, index)))) yield ["two_sentences"];
  const [word = ""] = text.split(/\s+/);
  if (startsLow(word, names)) yield ["small_letter", { word }];
}

/**
 * @param {import("../law.js").Law} law
 * @param {string} before
 * @returns {boolean} whether a full stop after a text ends a sentence, not an abbreviation
 */
function endsSentence(law, before) {
  const word = before.slice(before.lastIndexOf(" ") + 1).replace(OPENING, "");
  return !law.pattern("abbreviation", "whole").test(word);
}

/**
 * @param {string} word the first of a sentence
 * @param {string[]} names
 * @returns {boolean} whether it starts small though no name asks for it; a capital or sign inside makes it a name
 */
function startsLow(word, names) {
  return /^\p{Ll}[\p{Ll}\p{Lo}\p{Lm}]*$/u.test(word) && !names.some((name) => name.startsWith(word));
}

/**
 * @param {import("../law.js").Law} law
 * @param {string} summary
 * @param {string[]} names
 */
function onlyTheName(law, summary, names) {
  const known = new Set([...law.lists.small, ...wordsOf(names.join(" "))]);
  return wordsOf(summary).every((word) => known.has(word));
}

/** @param {string} text */
function wordsOf(text) {
  return text.toLowerCase().replaceAll("ß", "ss").match(WORDS) ?? [];
}
