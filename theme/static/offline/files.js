/** Files beside the pages: those named by their content are kept for good, the others are asked for anew. */

import { trim } from "./stores.js";

/**
 * @typedef {import("./stores.js").Stores} Stores
 * @typedef {(path: string, request?: Request) => Promise<Response>} Answer
 *
 * @typedef {object} Files
 * @property {(path: string) => Answer | null} wayOf how a file is answered; null: not here
 */

/** Files that are kept of each sort: twice what the finder has in all, and as much as a reader may look at. */
const MOST_NAMED = 1500;
const MOST_OTHERS = 60;

/** Counting what is kept takes time. */
const BETWEEN_TRIMS = 100;

/** Bytes above which a file is no part of reading the site. */
const LARGEST = 300_000;

/** Cards, words, Pagefind's index and maps, as the build names them. */
const NAMED = /^find\/(cards|words)\/|^pagefind\/.*\.pf_\w+$|^map\/.*-[0-9a-f]{12}\.svg$/;

const ASSET = /^assets\/(\w+)\//;

/** Data to build on, feeds and the like are read elsewhere. */
const OTHERS = /^(map|calendars)\/.*\.(json|ics)$/;

const LOOSE = { ignoreSearch: true, ignoreVary: true };

/**
 * @param {Stores} stores
 * @param {Record<string, string>} digests of the finder's files, as this version of the site has them
 * @returns {Files}
 */
export function createFiles(stores, digests) {
  let puts = 0;

  /** @type {(store: () => Promise<Cache>, most: number) => Answer} */
  const keptForGood = (store, most) => async (path, request) => {
    const address = stores.addressOf(path);
    const cache = await store();
    const kept = await cache.match(address, LOOSE);
    if (kept) return kept;
    const response = await fetch(request ?? address);
    if (response.status === 200) {
      await cache.put(address, response.clone());
      if ((puts += 1) % BETWEEN_TRIMS === 0) await trim(cache, most);
    }
    return response;
  };

  /**
   * A file of another version is handed on but never kept: the finder's files speak of groups by numbers,
   * which only mean the same within one version.
   *
   * @type {Answer}
   */
  async function verified(path, request) {
    const asked = fetch(request ?? stores.addressOf(path), { cache: "no-cache" });
    const response = await asked.catch(() => null);
    if (!response) return (await stores.dataOf(path)) ?? Response.error();
    if (response.status === 200) await keepIfOurs(path, response.clone());
    return response;
  }

  /**
   * @param {string} path
   * @param {Response} response
   */
  async function keepIfOurs(path, response) {
    const content = await response.arrayBuffer();
    if ((await digestOf(content)) !== digests[path]) return;
    const wasBehind = await stores.isBehind();
    const headers = { "Content-Type": response.headers.get("Content-Type") ?? "" };
    await (await stores.data()).put(stores.addressOf(path), new Response(content, { headers }));
    if (wasBehind && !(await stores.isBehind())) await stores.tidy();
  }

  /** @type {Answer} */
  async function other(path, request) {
    const address = stores.addressOf(path);
    const cache = await stores.others();
    const response = await fetch(request ?? address, { cache: "no-cache" }).catch(() => null);
    if (!response) return (await cache.match(address, LOOSE)) ?? Response.error();
    const content = response.status === 200 ? await response.clone().blob() : null;
    if (content && content.size < LARGEST) {
      await cache.put(address, new Response(content));
      await trim(cache, MOST_OTHERS);
    }
    return response;
  }

  return {
    wayOf(path) {
      const asset = ASSET.exec(path);
      if (asset) return keptForGood(() => stores.assets(asset[1]), Infinity);
      if (Object.hasOwn(digests, path)) return verified;
      if (NAMED.test(path)) return keptForGood(stores.named, MOST_NAMED);
      return OTHERS.test(path) ? other : null;
    },
  };
}

/**
 * @param {ArrayBuffer} content
 * @returns {Promise<string>} the first half of its SHA-256 in hexadecimal digits, as building/worker.py writes it
 */
async function digestOf(content) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content)).slice(0, 16);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
