/** The service worker: which request is answered how, and what a page may ask of it. `sw.js` starts it. */

import { createErrands } from "./errands.js";
import { createFiles } from "./files.js";
import { createPages } from "./pages.js";
import { createStores } from "./stores.js";

/**
 * @typedef {object} Site what the build tells, see building/worker.py
 * @property {string} version
 * @property {string} theme name of the folder of assets
 * @property {Record<string, string>} files digests of the finder's files
 * @property {string[]} essential pages that everybody gets
 * @property {string[]} own pages that those get who do not pay for each byte
 *
 * @typedef {object} Wish what pages ask for, see register.js
 * @property {"opened" | "saved" | "prepare" | "asked" | "forget"} type
 * @property {string[]} [paths]
 * @property {string[]} [ids]
 * @property {"little" | "some" | "all"} [amount]
 * @property {boolean} [finder]
 */

const FINDER = "find/";

/** @param {Site} site */
export function start(site) {
  const worker = /** @type {any} */ (self);
  const scope = worker.registration.scope;
  const stores = createStores(scope, site.version, site.theme);
  const pages = createPages(stores, site.version, [...site.essential, ...site.own, FINDER]);
  const files = createFiles(stores, site.files);
  const errands = createErrands(stores, pages, files, site.version);

  worker.addEventListener("install", (/** @type {any} */ event) => {
    worker.skipWaiting();
    event.waitUntil(install());
  });

  worker.addEventListener("activate", (/** @type {any} */ event) => {
    event.waitUntil(stores.tidy().then(() => worker.clients.claim()));
  });

  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const path = pathWithin(event.request);
    if (path === null) return;
    const way = files.wayOf(path);
    const isPage = event.request.mode === "navigate" || path === "" || path.endsWith("/");
    if (way && event.request.mode !== "navigate") event.respondWith(way(path, event.request));
    else if (isPage) event.respondWith(pages.answer(event, path));
  });

  /** Wishes that are being fulfilled. */
  const running = new Set();
  let timesForgotten = 0;

  worker.addEventListener("message", (/** @type {any} */ event) => {
    // Whatever fails here is tried again with the next page.
    const wish = fulfil(event.data, event.source).catch(() => {});
    running.add(wish);
    event.waitUntil(wish.finally(() => running.delete(wish)));
  });

  /** What a reader had of the application before is renewed with it, so that none of it is of another version. */
  async function install() {
    const had = [];
    for (const path of [...site.own, FINDER]) if (await pages.find(path)) had.push(path);
    await errands.keepPages([...site.essential, ...had]);
  }

  /**
   * @param {Wish} wish
   * @param {any} client
   */
  async function fulfil({ type, paths = [], ids = [], amount = "little", finder = false }, client) {
    if (type === "asked") client.postMessage({ type: "answered", keptAt: pages.keptAt(client.id) });
    if (type === "opened") await errands.keepOpened(paths);
    if (type === "saved") await errands.keepSaved(ids, amount !== "little");
    if (type === "prepare") await prepare(amount, finder, client);
    if (type === "forget") await forget(client);
  }

  /**
   * What is on its way is waited for, as it would be kept afterwards.
   *
   * @param {any} client
   */
  async function forget(client) {
    timesForgotten += 1;
    await Promise.all([...running]);
    await stores.clear();
    await errands.keepPages(site.essential);
    client.postMessage({ type: "forgotten" });
  }

  /**
   * @param {"little" | "some" | "all"} amount
   * @param {boolean} finder whether the reader uses the finder
   * @param {any} client
   */
  async function prepare(amount, finder, client) {
    if (amount === "little") return;
    const before = timesForgotten;
    const goOn = () => {
      if (timesForgotten > before) throw new Error("forgotten meanwhile");
    };
    for (const path of site.own) if (!(await pages.find(path))) await errands.keepPages([path]).then(goOn);
    if (!finder && !(await stores.isBehind())) return;
    if (!(await pages.find(FINDER))) await errands.keepPages([FINDER]);
    const tell = (/** @type {number} */ done, /** @type {number} */ total) => {
      goOn();
      client.postMessage({ type: "progress", done, total });
    };
    const whole = await errands.keepFinder(amount === "all" ? "all" : "text", tell);
    client.postMessage({ type: "prepared", amount, whole });
  }

  /**
   * @param {Request} request
   * @returns {string | null} its path within the site; null: not a question for this worker
   */
  function pathWithin({ url, method, headers }) {
    if (method !== "GET" || !url.startsWith(scope) || headers.has("Range")) return null;
    return new URL(url).pathname.slice(new URL(scope).pathname.length);
  }
}
