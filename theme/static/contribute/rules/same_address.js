/** Two records with one address are one group, unless they are chapters that share a page. */

import { sameAddressKey } from "../addresses.js";

/** @type {import("./rule.js").Rule} */
export function check(record, { law, id, file, names }) {
  const key = record.url && sameAddressKey(law, record.url);
  if (!key || !names) return [];
  return (names.byKey.get(key) ?? [])
    .filter((other) => other.file !== file && !mayShare(record, id, other))
    .map((other) => law.say("same_address", ["url"], "shared", { address: record.url, file: other.file }));
}

/**
 * @param {import("./rule.js").Group} record
 * @param {string} id
 * @param {import("../names.js").Named} other
 */
function mayShare({ parent, region = {} }, id, other) {
  if (other.parent === id || parent === other.id) return true;
  const apart =
    (region.country ?? "") !== other.country ||
    (region.subdivision ?? "") !== other.subdivision ||
    (region.city ?? "").toLowerCase() !== other.city.toLowerCase();
  return apart && Boolean(parent && other.parent);
}
