/**
 * Plain data of a record, as the project's strict YAML has it: texts, whole numbers, decimals that keep their
 * digits, true and false, nothing, lists and mappings.
 *
 * @typedef {string | number | bigint | Decimal | boolean | null | PlainList | PlainMap} Plain
 * @typedef {Plain[]} PlainList
 * @typedef {{[name: string]: Plain}} PlainMap
 * @typedef {(string | number)[]} Field the way to a value: `["membership", "tiers", 0, "currency"]`
 */

const INTEGER = /^[-+]?[0-9]{1,18}$/;
const DECIMAL = /^([-+]?)(?:([0-9]+)\.([0-9]*)|\.([0-9]+))$/;
const WORDS = new Map(
  /** @type {[string, boolean | null][]} */ ([
    ["", null],
    ["~", null],
    ...["null", "Null", "NULL"].map((word) => [word, null]),
    ...["true", "True", "TRUE"].map((word) => [word, true]),
    ...["false", "False", "FALSE"].map((word) => [word, false]),
  ]),
);

/** A decimal number with the digits that were written: `49.50`. */
export class Decimal {
  /** @param {string} text that `DECIMAL` matches */
  constructor(text) {
    const [, sign, whole = "", after = "", alone = ""] = DECIMAL.exec(text) ?? [];
    const digits = after || alone;
    const point = digits ? `.${digits}` : "";
    /** @readonly */
    this.text = `${sign === "-" ? "-" : ""}${whole.replace(/^0+(?=\d)/, "") || "0"}${point}`;
  }

  toString() {
    return this.text;
  }

  valueOf() {
    return Number(this.text);
  }
}

/**
 * What an unquoted word means: https://yaml.org/spec/1.2.2/#103-core-schema, less what records never need.
 *
 * @param {string} text
 * @returns {Plain}
 */
export function resolve(text) {
  if (WORDS.has(text)) return WORDS.get(text) ?? null;
  if (INTEGER.test(text)) return whole(text);
  return DECIMAL.test(text) ? new Decimal(text) : text;
}

/**
 * @param {string} text
 * @returns {number | bigint}
 */
function whole(text) {
  const number = Number(text) || 0;
  return Number.isSafeInteger(number) ? number : BigInt(text.replace("+", ""));
}

/**
 * @param {unknown} value
 * @returns {value is PlainMap}
 */
export function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Decimal);
}

/**
 * @param {unknown} value
 * @returns {value is number | bigint | Decimal}
 */
export function isNumber(value) {
  return typeof value === "number" || typeof value === "bigint" || value instanceof Decimal;
}

/**
 * @param {Field} field
 * @returns {string} `membership.tiers[0].currency`
 */
export function dotted(field) {
  return field.map((step, place) => (typeof step === "number" ? `[${step}]` : place ? `.${step}` : step)).join("");
}

/**
 * @param {Plain | undefined} data
 * @param {Field} field
 * @returns {Plain | undefined}
 */
export function valueAt(data, field) {
  return field.reduce(
    (/** @type {any} */ node, step) => (node === null || node === undefined ? undefined : node[step]),
    data,
  );
}
