/** A parent is another record, and no group is its own ancestor. */

const RULE = "parent";
const FIELD = ["parent"];

/** @type {import("./rule.js").Rule} */
export function check({ parent }, { law, id, names }) {
  if (!parent) return [];
  if (parent === id) return [law.say(RULE, FIELD, "own")];
  if (!names) return [];
  if (!names.byId.has(parent))
    return [law.say(RULE, FIELD, "unknown", { id: parent, remedy: names.didYouMean(parent) })];
  const line = ancestors(parent, names);
  const place = line.indexOf(id);
  if (place < 0) return [];
  return [law.say(RULE, FIELD, "circle", { circle: [id, ...line.slice(0, place + 1)].join(" → ") })];
}

/**
 * @param {string} parent
 * @param {import("../names.js").Names} names
 * @returns {string[]} ids from the parent upwards, up to the first that comes again
 */
function ancestors(parent, names) {
  /** @type {string[]} */
  const line = [];
  for (
    let next = parent;
    next && names.byId.has(next) && !line.includes(next);
    next = names.byId.get(next)?.parent ?? ""
  ) {
    line.push(next);
  }
  return line;
}
