/** The texts of records as they are published: which of few files holds a record's. */

import { readJson } from "../base/site.js";

const FOLDER = "contribute/form/records/";
const FILES = 256;

/**
 * @param {string} id
 * @returns {Promise<{file: string, text: string} | null>} null when no record has the id
 */
export async function textOf(id) {
  const found = (await readJson(`${FOLDER}${fileOf(id)}.json`, "no-cache"))[id];
  return found ? { file: found[0], text: found[1] } : null;
}

/**
 * @param {string} id
 * @returns {string} two hexadecimal digits: 32-bit FNV-1a, as `guildhall/form/texts.py` has it
 */
export function fileOf(id) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return (value % FILES).toString(16).padStart(2, "0");
}
