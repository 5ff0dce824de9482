/** A name much like that of a group in the same country is asked about, and the answer kept. */

const RULE = "similar_name";

/** @type {import("./rule.js").Rule} */
export function check(record, { law, id, file, names }) {
  if (!names) return [];
  const answered = record.not_same_as ?? [];
  const unknown = answered.flatMap((/** @type {string} */ other, /** @type {number} */ number) =>
    names.byId.has(other)
      ? []
      : [law.say(RULE, ["not_same_as", number], "unknown", { id: other, remedy: names.didYouMean(other) })],
  );
  const home = file.split("/")[2];
  const alike = names
    .like(record, (other) => other.home === home && other.file !== file)
    .filter((other) => !answered.includes(other.id) && !other.notSameAs.includes(id))
    .map((other) => {
      const values = { name: record.name, other: other.name, file: other.file, id: other.id };
      return { ...law.say(RULE, ["name"], "alike", values), warning: true };
    });
  return [...unknown, ...alike];
}
