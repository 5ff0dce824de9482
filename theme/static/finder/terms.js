/** A query taken apart into the words that names are indexed by, as search/terms.py does with names. */

import { fold } from "../base/fold.js";

const CJK = "\\u1100-\\u11ff\\u3005\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uac00-\\ud7af";
const WORD = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{N}])+`, "gu");

/** Signs that are part of a name: .NET, C++, C#. */
const SIGNS = /** @type {[RegExp, string][]} */ ([
  [/(?<![\p{L}\p{N}])\.(?=[a-z])/gu, "dot"],
  [/(?<=[a-z])\+\+/g, "plusplus"],
  [/(?<=[a-z])#/g, "sharp"],
]);

/**
 * @param {string} text
 * @returns {string[]} its words, folded, with signs spelled out
 */
export function words(text) {
  const plain = SIGNS.reduce(
    (rest, [sign, spelled]) => rest.replace(sign, spelled),
    fold(text).replace(/['\u2019\u02bc`]/g, ""),
  );
  return plain.match(WORD) ?? [];
}

/**
 * @param {string[]} found
 * @param {Set<string>} stops words that tell no group from others
 * @returns {string[]} those that tell something; all of them when nothing else is left
 */
export function telling(found, stops) {
  const rest = found.filter((word) => !stops.has(word));
  return rest.length ? rest : found;
}
