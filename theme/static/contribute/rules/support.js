/** What a group offers is stated by a source, and a source states only what the record has. */

const RULE = "support";

/** @type {import("./rule.js").Rule} */
export function check(record, { law }) {
  /** @type {any[]} */
  const sources = record.sources ?? [];
  const has = (/** @type {string} */ name) => record[name] !== undefined && record[name] !== null;
  const named = new Set(sources.flatMap((source) => source?.supports ?? []));
  const bare = law.lists.needed.filter((/** @type {string} */ name) => has(name) && !named.has(name));
  const loose = sources.flatMap((source, number) =>
    [...(source?.supports ?? []).entries()]
      .filter(([, name]) => name && !has(name))
      .map(([place, name]) => law.say(RULE, ["sources", number, "supports", place], "not_there", { name })),
  );
  return [...bare.map((/** @type {string} */ name) => law.say(RULE, [name], "not_stated", { name })), ...loose];
}
