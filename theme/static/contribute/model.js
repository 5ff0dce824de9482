/** What the model of a record refuses, in the words of the terminal: types, lengths, forms, fields. */

import { closest } from "./likeness.js";
import { Decimal, isMap, isNumber } from "./plain.js";

/**
 * @typedef {import("./law.js").Law} Law
 * @typedef {import("./law.js").Finding} Finding
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./schema.js").Node} Node
 */

const RULE = "record";

/** Characters of a value that a message repeats. */
const SHOWN = 70;

/**
 * @param {Law} law
 * @param {Node} tree
 * @param {unknown} data
 * @returns {Finding[]}
 */
export function refusals(law, tree, data) {
  return refused(law, tree, data, []);
}

/**
 * @param {Law} law
 * @param {Node} node
 * @param {any} value
 * @param {Field} field
 * @returns {Finding[]}
 */
function refused(law, node, value, field) {
  if (value === null && node.nullable) return [];
  return KINDS[node.kind](law, node, value, field);
}

/**
 * @param {Law} law
 * @param {Field} field
 * @param {string} name
 * @param {any} value
 * @param {Record<string, unknown>} [more]
 * @returns {Finding[]}
 */
function no(law, field, name, value, more = {}) {
  return [law.say(RULE, field, name, { value: shown(value), ...more })];
}

/** @type {Record<import("./schema.js").Kind, (law: Law, node: Node, value: any, field: Field) => Finding[]>} */
const KINDS = {
  part(law, node, value, field) {
    if (!isMap(value)) return no(law, field, "model_type", value);
    const known = [...node.fields.keys()];
    const found = known.flatMap((name) => {
      const inner = /** @type {Node} */ (node.fields.get(name));
      if (name in value) return refused(law, inner, value[name], [...field, name]);
      return inner.needed ? [law.say(RULE, [...field, name], "missing", { name })] : [];
    });
    const unknown = Object.keys(value).filter((name) => !node.fields.has(name));
    return [...found, ...unknown.map((name) => unknownField(law, known, [...field, name]))];
  },

  list(law, node, value, field) {
    if (!Array.isArray(value)) return no(law, field, "list_type", value);
    const { minItems: least, maxItems: most, uniqueItems } = node.limits;
    const length = value.length;
    if (most !== undefined && length > most) return no(law, field, "too_long", value, { length, most });
    const entry = /** @type {Node} */ (node.entry);
    const found = value.flatMap((one, number) => refused(law, entry, one, [...field, number]));
    if (found.length) return found;
    if (least !== undefined && length < least) return no(law, field, "too_short", value, { length, least });
    const twice = uniqueItems ? value.find((one, number) => value.indexOf(one) < number) : undefined;
    return twice === undefined
      ? []
      : no(law, field, "twice", value, { why: reason(law, "twice", { item: represented(twice) }) });
  },

  text(law, node, value, field) {
    if (typeof value !== "string") return noText(law, value, field);
    const { minLength: least, maxLength: most, pattern } = node.limits;
    const length = [...value].length;
    if (most !== undefined && length > most)
      return no(law, field, "string_too_long", value, { length, most, over: length - most });
    if (least !== undefined && length < least) return no(law, field, "string_too_short", value, { length, least });
    if (node.form) return FORMS[node.form](law, value, field);
    if (pattern && !new RegExp(pattern).test(value)) {
      return no(law, field, "wrong_form", value, { remedy: law.remedy(pattern) });
    }
    return [];
  },

  choice(law, node, value, field) {
    if (node.choices.includes(value)) return [];
    return no(law, field, "not_known", value, { remedy: meant(law, String(value), node.choices) });
  },

  true: (law, _, value, field) => (value === true ? [] : no(law, field, "only_true", value)),

  flag: (law, _, value, field) => (typeof value === "boolean" ? [] : no(law, field, "bool_type", value)),

  count(law, node, value, field) {
    if (typeof value === "boolean") return no(law, field, "count", value);
    if (typeof value !== "number" && typeof value !== "bigint") return no(law, field, "int_type", value);
    return outOfBounds(law, node, value, field);
  },

  number(law, node, value, field) {
    return isNumber(value) ? outOfBounds(law, node, value, field) : no(law, field, "number", value);
  },

  date(law, _, value, field) {
    if (typeof value !== "number" && typeof value !== "string") return noText(law, value, field);
    const why = dateFault(law, String(value));
    return why ? no(law, field, "date", value, { why: reason(law, why) }) : [];
  },

  "address-or-true"(law, node, value, field) {
    if (value === true) return [];
    return typeof value === "string"
      ? KINDS.text(law, node, value, field)
      : no(law, field, "neither_address_nor_true", value);
  },
};

/** @type {Record<string, (law: Law, text: string, field: Field) => Finding[]>} */
const FORMS = {
  line(law, text, field) {
    if (text.includes("\n")) return no(law, field, "one_line", text);
    return text === text.trim() ? [] : no(law, field, "spaces", text);
  },

  address(law, text, field) {
    const why = /^https?:\/\//.test(text) ? (/\s/.test(text) ? "space_in_address" : "") : "no_address";
    return why ? no(law, field, "address", text, { why: reason(law, why) }) : [];
  },

  time: (law, text, field) =>
    law.pattern("time", "whole").test(text) ? [] : no(law, field, "time", text, { why: reason(law, "no_time") }),

  timezone: (law, text, field) =>
    law.vocabulary("timezones").has(text) ? [] : no(law, field, "timezone", text, { why: reason(law, "no_zone") }),

  recurrence: (law, text, field) => (law.pattern("on", "whole").test(text) ? [] : no(law, field, "recurrence", text)),
};

/**
 * @param {Law} law
 * @param {string} text
 * @returns {string} name of the reason; empty when it is a date
 */
function dateFault(law, text) {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return "no_date";
  const [year, month, day] = match.slice(1).map((part) => Number(part ?? 1));
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (!year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return "no_day";
  return year < law.lists.oldest_year ? "too_old" : "";
}

/**
 * @param {Law} law
 * @param {any} value
 * @param {Field} field
 */
function noText(law, value, field) {
  if (value === null || (typeof value === "object" && !(value instanceof Decimal)))
    return no(law, field, "no_text", value);
  return no(law, field, "read_as", value, { sort: typeof value === "boolean" ? "true or false" : "a number" });
}

/**
 * @param {Law} law
 * @param {Node} node
 * @param {number | bigint | Decimal} value
 * @param {Field} field
 */
function outOfBounds(law, node, value, field) {
  const { minimum: least, maximum: most } = node.limits;
  if (least !== undefined && Number(value) < least) return no(law, field, "greater_than_equal", value, { least });
  if (most !== undefined && Number(value) > most) return no(law, field, "less_than_equal", value, { most });
  return [];
}

/**
 * @param {Law} law
 * @param {string[]} known
 * @param {Field} field
 */
function unknownField(law, known, field) {
  const near = closest(String(field.at(-1)), known);
  const remedy = near
    ? law.remedy("did_you_mean", { word: near })
    : law.remedy("fields_here", { fields: known.join(", ") });
  return law.say(RULE, field, "unknown_field", { remedy });
}

/**
 * @param {Law} law
 * @param {string} word
 * @param {string[]} known
 */
function meant(law, word, known) {
  const near = closest(word, known);
  return near ? law.remedy("did_you_mean", { word: near }) : law.remedy("one_of", { words: known.join(", ") });
}

/**
 * @param {Law} law
 * @param {string} name
 * @param {Record<string, string>} [values]
 */
function reason(law, name, values = {}) {
  return Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, () => value),
    law.rules.reasons[name],
  );
}

/**
 * @param {any} value
 * @returns {string} as a person wrote it, cut to a length that fits a line
 */
function shown(value) {
  if (isMap(value)) return "this mapping";
  if (Array.isArray(value)) return "this list";
  const text = value === null ? "nothing" : typeof value === "string" ? JSON.stringify(value) : String(value);
  const letters = [...text];
  return letters.length <= SHOWN ? text : `${letters.slice(0, SHOWN - 3).join("")}…`;
}

/**
 * @param {any} value
 * @returns {string} as Python writes it in quotes
 */
function represented(value) {
  if (typeof value !== "string") return String(value);
  const escaped = value.replaceAll("\\", "\\\\");
  return value.includes("'") && !value.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}
