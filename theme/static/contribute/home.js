/** Where a record belongs: the folder by its region, and the name of its file. */

import { fold } from "../base/fold.js";

export const GROUPS = "data/groups";
export const GLOBAL = "global";

/** Longest name of a file that is made from a name; people shorten it further. */
const LONGEST = 50;

/**
 * @param {any} region
 * @returns {string | null} name of the folder below `data/groups`; null where the region leaves it open
 */
export function homeOf(region) {
  if (["global", "continent"].includes(region?.reach)) return GLOBAL;
  return region?.country ? String(region.country).toLowerCase() : null;
}

/**
 * @param {string} text
 * @returns {string} a word for an address: `São Paulo` → `sao-paulo`
 */
export function slug(text) {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * @param {any} record
 * @returns {string} a name for its file, with the city where the name has none; empty before it has a name
 */
export function idFor({ name = "", short_name = "", region }) {
  const own = slug(name);
  const base = own.length > LONGEST && short_name ? slug(short_name) : own;
  const city = region?.reach === "local" ? slug(region.city ?? "") : "";
  const whole = base && city && !base.includes(city) ? `${base}-${city}` : base;
  return whole.slice(0, LONGEST).replace(/-+$/, "");
}

/**
 * @param {any} region
 * @param {string} id
 * @param {string} [now] where the file stands; its folder stays where it fits
 * @returns {string} path of the record's file
 */
export function fileFor(region, id, now = "") {
  const home = homeOf(region) ?? GLOBAL;
  const below = region?.subdivision ? `${home}/${String(region.subdivision).toLowerCase()}` : home;
  const folder = now.split("/").slice(2, -1).join("/");
  const fits = folder === home || (home !== GLOBAL && folder === below);
  return `${GROUPS}/${fits ? folder : home}/${id}.yaml`;
}
