/** The groups of a letter: the same items as the build's letters have, read by their ids. */

import { readJson } from "../base/site.js";

/** BUCKETS of newsletters/picked.py. */
const BUCKETS = 512;

/**
 * @typedef {object} Item
 * @property {string} name
 * @property {string} page path of its page
 * @property {string} summary
 * @property {string} facts
 * @property {string} own
 * @property {string} host
 * @property {[string, string, string][]} [dates] moment at which it is over, day, and words
 */

/** @returns {(id: string) => Promise<Item | null>} null for a group that no mail may name */
export function createItemReader() {
  /** @type {Map<number, Promise<Record<string, Item>>>} */
  const files = new Map();
  return async (id) => {
    const bucket = [...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % BUCKETS;
    let file = files.get(bucket);
    if (!file) {
      file = readJson(`newsletters/groups/${bucket}.json`, "no-cache");
      files.set(bucket, file);
      file.catch(() => files.delete(bucket));
    }
    const items = await file;
    return Object.hasOwn(items, id) ? items[id] : null;
  };
}

/**
 * @param {Item} item
 * @returns {[string, string, string] | undefined} its next meeting
 */
export function nextDate({ dates = [] }) {
  return dates.find(([over]) => Date.now() < new Date(over).getTime());
}

/**
 * @param {Item} item
 * @param {number} days
 * @returns {boolean} whether it meets within so many days
 */
export function meetsWithin(item, days) {
  const next = nextDate(item);
  if (!next) return false;
  const end = new Date();
  end.setDate(end.getDate() + days);
  return new Date(`${next[1]}T00:00`) <= end;
}

/**
 * @param {Item} item
 * @param {import("./options.js").Options} options
 * @returns {Record<string, string>} its texts as the templates name them
 */
export function textsOf(item, { summary, next }) {
  const { name, page, facts, own, host } = item;
  return { name, page, facts, own, host, summary: summary ? item.summary : "", next: (next && nextDate(item)?.[2]) || "" };
}
