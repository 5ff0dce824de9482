/**
 * What a rule is: one module with a function `check`, named as its twin in `scripts/guildhall/rules/`. Its words,
 * patterns and lists come from there; only the logic stands twice, and a test runs both over the same records.
 *
 * @typedef {Record<string, any>} Group a record as plain data; a field may be missing
 *
 * @typedef {object} World
 * @property {import("../law.js").Law} law
 * @property {import("../schema.js").Node} tree
 * @property {string} today `2026-11-25`
 * @property {string} id of the record: its file's name without the ending
 * @property {string} file where the record stands or will stand
 * @property {import("../names.js").Names | null} names all groups; null before they are loaded
 * @property {Map<string, Map<string, import("../law.js").Choice>>} parts of countries, as far as they are loaded
 *
 * @typedef {(record: Group, world: World) => import("../law.js").Finding[]} Rule
 */
export {};
