/** What a record starts from: nothing, or the text that is published. */

import { isId } from "../plan/saved.js";
import { readRecord } from "./reading.js";
import { textOf } from "./texts.js";

/**
 * @typedef {object} Start
 * @property {import("./plain.js").PlainMap} data
 * @property {import("./emission.js").Comment[]} comments
 * @property {string} text empty for a new record
 * @property {string} file empty for a new record
 * @property {string} id empty for a new record
 */

/** @returns {string} `2026-11-25` */
export function today() {
  return new Date().toISOString().slice(0, 10);
}

/** @returns {Start} */
export function newStart() {
  return { data: { added: today() }, comments: [], text: "", file: "", id: "" };
}

/**
 * @param {string} id
 * @returns {Promise<Start | null>} null when no record has the id
 * @throws {import("./reading.js").OtherForm}
 */
export async function startFrom(id) {
  const found = isId(id) ? await textOf(id) : null;
  return found && { ...readRecord(found.text, found.file), ...found, id };
}
