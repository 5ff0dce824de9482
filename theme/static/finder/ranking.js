/** Groups in the order in which they answer a question, by names, places and meanings of its words. */

import { evidenceFor } from "./evidence.js";
import { forms, pairs } from "./forms.js";
import { addNearness } from "./nearness.js";

/**
 * @typedef {object} Ranked
 * @property {number[]} full groups that have every word that any has, best first
 * @property {number[]} near groups that have the most words, but not all, best first
 * @property {Float32Array} score by group
 * @property {boolean} named whether a name is the question
 * @property {string[]} unknown words that no group has
 * @property {string[]} begun words that are known as the start of others only
 * @property {string[]} loose words without a meaning: they may stand in any text
 * @property {(group: number) => boolean} allows whether a group has each word that has a meaning
 * @property {import("./meanings.js").Meaning[]} meanings of words and phrases of the question
 *
 * @typedef {object} World
 * @property {number} size
 * @property {import("./wordbook.js").Wordbook} book
 * @property {import("./meanings.js").Meanings} meanings
 * @property {Int16Array} country of each group; -1: none, or more than one
 * @property {Float32Array} standing what sets groups apart that fit equally well
 */

/** Parts of words add up to a little less than the whole. */
const ROUNDING = 0.01;

/** Groups with less of the question than this share are no answer. */
const LEAST_NEAR = 1 / 3;

/**
 * Words to load before a question is ranked.
 *
 * @param {string[]} asked
 * @returns {string[]}
 */
export function wordsToLoad(asked) {
  const all = [...asked, ...pairs(asked).map(([pair]) => pair)];
  return all.flatMap((word) => forms(word).map(([form]) => form));
}

/**
 * @param {string[]} asked distinct telling words, whose files are loaded
 * @param {World} world
 * @returns {Ranked}
 */
export function rank(asked, world) {
  const evidence = evidenceFor(asked, world);
  const { weights, isPlace, phrase, begun } = evidence;
  const known = asked.flatMap((_, place) => (weights[place].some(Boolean) ? place : []));
  const sure = known.filter((place) => phrase[place] || isPlace[place]);
  const score = scoreOf(evidence, world);
  const named = evidence.names.addTo(score, asked.length);
  const { full, near } = having(known, evidence, world.size);
  addNearness(asked, near, score, evidence, world);
  /** @param {number} a @param {number} b */
  const byScore = (a, b) => score[b] - score[a] || a - b;
  return {
    full: full.sort(byScore),
    near: near.sort(byScore),
    score,
    named,
    unknown: asked.filter((_, place) => !known.includes(place)),
    begun: asked.filter((_, place) => begun[place]),
    loose: asked.filter((_, place) => !sure.includes(place)),
    allows: (group) => sure.every((place) => weights[place][group] > 0),
    meanings: evidence.meanings,
  };
}

/**
 * @param {import("./evidence.js").Evidence} evidence
 * @param {World} world
 * @returns {Float32Array}
 */
function scoreOf({ weights, phrase }, { standing }) {
  const score = standing.slice();
  weights.forEach((ofWord, place) => {
    const part = partOf(phrase[place]);
    ofWord.forEach((weight, group) => (score[group] += weight * part));
  });
  return score;
}

/**
 * The words of a phrase count as one: "machine learning paris" asks for two things.
 *
 * @param {number} length of the phrase; 0: the word stands for itself
 */
function partOf(length) {
  return 1 / Math.max(1, length);
}

/**
 * @param {number[]} known places of the words that some group has
 * @param {import("./evidence.js").Evidence} evidence
 * @param {number} size
 * @returns {{full: number[], near: number[]}} groups with all of them, and those with the most but not all
 */
function having(known, { weights, phrase }, size) {
  const parts = new Float32Array(size);
  for (const place of known) {
    const part = partOf(phrase[place]);
    weights[place].forEach((weight, group) => weight && (parts[group] += part));
  }
  const all = [...parts.keys()].filter((group) => parts[group] > 0);
  const full = all.filter((group) => known.every((place) => weights[place][group] > 0));
  const rest = new Set(all);
  for (const group of full) rest.delete(group);
  const most = [...rest].reduce((best, group) => Math.max(best, parts[group]), 0);
  const least = LEAST_NEAR * phrase.reduce((sum, length) => sum + partOf(length), 0);
  return { full, near: [...rest].filter((group) => parts[group] > Math.max(most, least) - ROUNDING) };
}
