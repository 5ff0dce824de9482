/** A group that has ended says when, into what it went, and by what source. */

const RULE = "ended";

/** @type {import("./rule.js").Rule} */
export function check(record, world) {
  const { law } = world;
  const { status, ended, sources = [] } = record;
  if (!law.lists.not_active.includes(status)) return ended ? [law.say(RULE, ["ended"], "still_there")] : [];
  const found = [];
  if (!sources.some((/** @type {any} */ one) => one?.supports?.includes("status"))) {
    found.push(law.say(RULE, ["status"], "not_stated", { status }));
  }
  const where = ended ? ["ended"] : ["status"];
  if (law.lists.over.includes(status) && !ended?.since && !ended?.note) {
    found.push(law.say(RULE, where, "not_since_when", { status }));
  }
  return [...found, ...into(record, where, world)];
}

/**
 * @param {import("./rule.js").Group} record
 * @param {string[]} where
 * @param {import("./rule.js").World} world
 */
function into({ status, ended }, where, { law, id, names }) {
  const other = ended?.into;
  const field = ["ended", "into"];
  if (status === "merged" && !other) return [law.say(RULE, where, "into_nothing")];
  if (!other) return [];
  if (other === id) return [law.say(RULE, field, "into_itself")];
  if (!names || names.byId.has(other)) return [];
  return [law.say(RULE, field, "into_unknown", { id: other, remedy: names.didYouMean(other) })];
}
