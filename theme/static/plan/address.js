/** Ids in a page's address, after its `#`: that part is not even sent to the server. */

import { isId, MOST } from "./saved.js";

/**
 * @returns {string[] | null} the ids that the address names; null when it names none
 */
export function idsInAddress() {
  const named = new URLSearchParams(location.hash.slice(1)).get("groups");
  const ids = [...new Set((named ?? "").split(",").filter(isId))].slice(0, MOST);
  return ids.length ? ids : null;
}

/**
 * @param {string} page address of a page
 * @param {string[]} ids
 * @returns {string}
 */
export function addressWith(page, ids) {
  return `${page.split("#")[0]}#groups=${ids.join(",")}`;
}
