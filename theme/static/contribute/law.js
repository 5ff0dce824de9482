/**
 * The rules file, ready for use: the same words, patterns and lists that `make check` has.
 *
 * @typedef {import("./plain.js").Field} Field
 *
 * @typedef {object} Finding
 * @property {Field} field the value that it is about, or where it should be
 * @property {string} message what is wrong
 * @property {string} remedy what to do about it
 * @property {string} rule
 * @property {boolean} [warning] it asks for an answer, and stops nothing
 *
 * @typedef {[id: string, name: string, others?: string[]]} Choice
 *
 * @typedef {object} Rules rules.json
 * @property {any} schema
 * @property {{name: string, lede: string, fields: string[], folded: boolean}[]} sections
 * @property {Record<string, string[]>} orders
 * @property {string[]} by_itself
 * @property {Record<string, string>} supported
 * @property {Record<string, Record<string, [string, string]>>} sayings
 * @property {Record<string, string>} remedies
 * @property {Record<string, string>} reasons
 * @property {Record<string, [string, string]>} patterns
 * @property {Record<string, any>} lists
 * @property {Record<string, Choice[]>} words
 *
 * @typedef {ReturnType<typeof createLaw>} Law
 */

/**
 * @param {string} template
 * @param {Record<string, unknown>} values
 * @returns {string}
 */
export function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** @param {Rules} rules */
export function createLaw(rules) {
  /** @type {Map<string, RegExp>} */
  const patterns = new Map();
  /** @type {Map<string, Map<string, Choice>>} */
  const vocabularies = new Map(
    Object.entries(rules.words).map(([name, choices]) => [name, new Map(choices.map((one) => [one[0], one]))]),
  );

  return {
    rules,
    lists: rules.lists,

    /**
     * @param {string} name
     * @param {"" | "g" | "whole"} [use] all places of a text, or the whole of it
     */
    pattern(name, use = "") {
      const key = `${name} ${use}`;
      let made = patterns.get(key);
      if (!made) {
        const [source, flags] = rules.patterns[name];
        made = use === "whole" ? new RegExp(`^(?:${source})$`, flags) : new RegExp(source, flags + use);
        patterns.set(key, made);
      }
      return made;
    },

    /**
     * @param {string} rule
     * @param {Field} field
     * @param {string} name
     * @param {Record<string, unknown>} [values]
     * @returns {Finding}
     */
    say(rule, field, name, values = {}) {
      const [message, remedy] = rules.sayings[rule][name];
      return { rule, field, message: filled(message, values), remedy: filled(remedy, values) };
    },

    /**
     * @param {string} name
     * @param {Record<string, unknown>} [values]
     */
    remedy: (name, values = {}) => filled(rules.remedies[name], values),

    /**
     * @param {string} name
     * @returns {Map<string, Choice>}
     */
    vocabulary: (name) => vocabularies.get(name) ?? new Map(),
  };
}
