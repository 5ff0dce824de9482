/** A source stands only once in a record, with all that it states. */

/** @type {import("./rule.js").Rule} */
export function check({ sources = [] }, { law }) {
  /** @type {Map<string, number>} */
  const first = new Map();
  return sources.flatMap((/** @type {any} */ source, /** @type {number} */ number) => {
    const address = URL.parse(source?.url ?? "")?.href;
    if (!address) return [];
    const before = first.get(address);
    if (before === undefined) {
      first.set(address, number);
      return [];
    }
    const values = { address: source.url, number: before + 1 };
    return [law.say("source_form", ["sources", number, "url"], "twice", values)];
  });
}
