/** Pages: from the network whenever there is one, and as they were last seen when there is none. */

import { KEPT, THEME, trim, VERSION } from "./stores.js";

/**
 * @typedef {import("./stores.js").Stores} Stores
 *
 * @typedef {object} Pages
 * @property {(event: any, path: string) => Promise<Response>} answer
 * @property {(path: string) => Promise<string>} fetchAndKeep gives the page's text; fails without a network
 * @property {(path: string) => Promise<Response | undefined>} find
 * @property {(client: string) => number | null} keptAt when the page that a client shows came, in milliseconds; null: it is as new as can be
 */

/** Pages that are kept, beside the short list. */
const MOST = 300;

/** Milliseconds after which a page that is there is better than one that may come. */
const PATIENCE = 8000;

/** Clients whose pages are remembered to have come from here. */
const REMEMBERED = 50;

const OFFLINE = "offline/";

/**
 * @param {Stores} stores
 * @param {string} version of the site
 * @param {string[]} own pages that belong to the application, which are never the oldest
 * @returns {Pages}
 */
export function createPages(stores, version, own) {
  /** @type {Map<string, number>} */
  const shown = new Map();
  const pinned = new Set(own.map(stores.addressOf));

  /** @type {Pages["answer"]} */
  async function answer(event, path) {
    // Whatever the browser kept of it by itself must not pass for the site's newest.
    const arriving = fetch(event.request, { cache: "no-cache" });
    event.waitUntil(arriving.then((response) => keep(path, response.clone())).catch(() => {}));
    const first = await Promise.race([arriving.catch(() => null), later(PATIENCE)]);
    if (first) return first;
    const kept = await find(path);
    if (kept) {
      remember(event.resultingClientId, kept);
      return kept;
    }
    if (event.request.mode !== "navigate") return arriving;
    return arriving.catch(() => Response.redirect(`${stores.addressOf(OFFLINE)}#${path}${new URL(event.request.url).search}`));
  }

  /** @type {Pages["fetchAndKeep"]} */
  async function fetchAndKeep(path) {
    const response = await fetch(stores.addressOf(path), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const copy = response.clone();
    await keep(path, response);
    return copy.text();
  }

  /** @type {Pages["find"]} */
  async function find(path) {
    const addresses = path === "" || path.endsWith("/") ? [path] : [path, `${path}/`];
    for (const cache of [await stores.saved(), await stores.pages()]) {
      for (const one of addresses) {
        const page = await cache.match(stores.addressOf(one));
        if (page) return page;
      }
    }
    return undefined;
  }

  /**
   * @param {string} path
   * @param {Response} response
   */
  async function keep(path, response) {
    const address = stores.addressOf(path);
    const saved = await stores.saved();
    const before = await find(path);
    if (response.status === 404 || response.status === 410) {
      await Promise.all([saved.delete(address), (await stores.pages()).delete(address)]);
      return;
    }
    const type = response.headers.get("Content-Type") ?? "";
    if (response.status !== 200 || response.redirected || !type.startsWith("text/html")) return;
    const text = await response.text();
    const theme = /assets\/(\w+)\//.exec(text)?.[1] ?? "";
    const headers = { "Content-Type": type, [KEPT]: String(Date.now()), [THEME]: theme, [VERSION]: version };
    const cache = (await saved.match(address)) ? saved : await stores.pages();
    await cache.put(address, new Response(text, { headers }));
    if (!before) await trim(await stores.pages(), MOST, (url) => pinned.has(url));
    else if (before.headers.get(THEME) !== theme) await stores.tidy();
  }

  /**
   * @param {string} client
   * @param {Response} page
   */
  function remember(client, page) {
    if (!client) return;
    shown.set(client, Number(page.headers.get(KEPT)));
    if (shown.size > REMEMBERED) shown.delete(shown.keys().next().value ?? "");
  }

  return { answer, fetchAndKeep, find, keptAt: (client) => shown.get(client) ?? null };
}

/**
 * @param {number} time milliseconds
 * @returns {Promise<null>}
 */
function later(time) {
  return new Promise((resolve) => setTimeout(resolve, time, null));
}
