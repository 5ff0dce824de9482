/** Words that a record does not use: praise, the first person, HTML. */

/** @typedef {import("../law.js").Law} Law */

/**
 * @param {Law} law
 * @param {import("../plain.js").Field} field
 * @param {string} text
 * @param {string[]} names of the group, which may hold any word
 */
export function wrongWords(law, field, text, names) {
  const plain = names.reduce((left, name) => left.replaceAll(name, "…"), text);
  return [
    ["html", "is_html", text],
    ["praise", "is_praise", plain],
    ["first_person", "in_first_person", plain],
  ].flatMap(([pattern, saying, where]) => {
    const found = law.pattern(pattern).exec(where);
    return found ? [law.say("wording", field, saying, { found: found[0] })] : [];
  });
}

/**
 * @param {import("./rule.js").Group} record
 * @returns {string[]}
 */
export function namesOf({ name, short_name, aliases }) {
  return [name, short_name, ...(aliases ?? [])].filter(Boolean);
}
