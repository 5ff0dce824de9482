/** What the worker fetches without being asked for it by a page's own requests. */

import { VERSION } from "./stores.js";

/**
 * @typedef {import("./stores.js").Stores} Stores
 *
 * @typedef {object} Errands
 * @property {(paths: string[]) => Promise<void>} keepPages with their style, scripts and fonts; fails when one cannot be had
 * @property {(paths: string[]) => Promise<void>} keepOpened what a page had loaded before there was a worker
 * @property {(ids: string[], renew: boolean) => Promise<void>} keepSaved the groups of the short list; renew: also those that an older version of the site fetched
 * @property {(which: "text" | "all", tell?: (done: number, total: number) => void) => Promise<boolean>} keepFinder whether all of it is there now
 */

/** Requests at once: those of the reader come first. */
const AT_ONCE = 4;

/** The finder's files by what they are for, and the bytes of all. */
const LIST = "find/offline.json";

const ASSETS = /(?:href|src)="([^"]*\/)(assets\/[^"]+\.(?:css|js|woff2|svg))"/g;

/**
 * @param {Stores} stores
 * @param {import("./pages.js").Pages} pages
 * @param {import("./files.js").Files} files
 * @param {string} version of the site
 * @returns {Errands}
 */
export function createErrands(stores, pages, files, version) {
  /** @param {string} path */
  async function fetchFile(path) {
    const response = await files.wayOf(path)?.(path);
    if (response && !response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  /** @param {string} path */
  async function keepPage(path) {
    const text = await pages.fetchAndKeep(path);
    const assets = new Set([...text.matchAll(ASSETS)].map(([, , asset]) => asset));
    await inTurns([...assets], fetchFile);
  }

  /**
   * @param {string} path
   * @param {boolean} renew
   */
  async function keepSavedPage(path, renew) {
    const address = stores.addressOf(path);
    const saved = await stores.saved();
    if (!(await saved.match(address))) {
      const known = await pages.find(path);
      if (known) await saved.put(address, known);
    }
    const mine = await saved.match(address);
    if (mine && (!renew || mine.headers.get(VERSION) === version)) return;
    await keepPage(path);
    const fetched = mine ? undefined : await pages.find(path);
    if (fetched) await saved.put(address, fetched);
  }

  /** @type {Errands["keepFinder"]} */
  async function keepFinder(which, tell = () => {}) {
    const done = `${stores.addressOf(LIST)}?done=${which}`;
    if (await (await stores.data()).match(done)) return true;
    const list = await (await fetchFile(LIST))?.json();
    const wanted = which === "all" ? [...list.text, ...list.rest] : list.text;
    const named = await stores.named();
    let [fetched, failed] = [0, 0];
    await inTurns(wanted, async (/** @type {string} */ path) => {
      const kept = (await named.match(stores.addressOf(path))) ?? (await (await stores.data()).match(stores.addressOf(path)));
      if (!kept) await fetchFile(path).catch(() => (failed += 1));
      tell((fetched += 1), wanted.length);
    });
    if (failed) return false;
    await (await stores.data()).put(done, new Response(""));
    return true;
  }

  return {
    async keepPages(paths) {
      for (const path of paths) await keepPage(path);
    },
    async keepOpened(paths) {
      await inTurns(paths, async (/** @type {string} */ path) => {
        const way = files.wayOf(path);
        if (way) await way(path);
        else if (path === "" || path.endsWith("/")) await pages.fetchAndKeep(path);
      }).catch(() => {});
    },
    async keepSaved(ids, renew) {
      const wanted = ids.map((id) => `groups/${id}/`);
      const addresses = new Set(wanted.map(stores.addressOf));
      const saved = await stores.saved();
      for (const { url } of await saved.keys()) if (!addresses.has(url)) await saved.delete(url);
      // What cannot be had now is asked for with the next page that is opened.
      await inTurns(wanted, (path) => keepSavedPage(path, renew).catch(() => {}));
    },
    keepFinder,
  };
}

/**
 * Fails when a piece of work has failed, and none is being done any more.
 *
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => Promise<unknown>} work
 */
async function inTurns(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
