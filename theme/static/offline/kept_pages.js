/** The pages that are kept on this device, by name. */

import { KEPT } from "./stores.js";

/** @typedef {{address: string, name: string, keptAt: number}} KeptPage */

const SITE = / · [^·]*$/;

/**
 * @param {string} top address of the site's top
 * @returns {Promise<KeptPage[]>} the latest first
 */
export async function keptPages(top) {
  const prefix = `guildhall ${new URL(top).pathname} `;
  const found = await Promise.all([`${prefix}saved`, `${prefix}pages`].map(pagesIn));
  const byAddress = new Map(found.flat().map((page) => [page.address, page]));
  byAddress.delete(`${top}offline/`);
  return [...byAddress.values()].sort((a, b) => b.keptAt - a.keptAt);
}

/**
 * @param {string} name
 * @returns {Promise<KeptPage[]>}
 */
async function pagesIn(name) {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  return Promise.all(keys.map(async ({ url }) => pageOf(url, await cache.match(url))));
}

/**
 * @param {string} address
 * @param {Response | undefined} response
 * @returns {Promise<KeptPage>}
 */
async function pageOf(address, response) {
  const text = (await response?.text()) ?? "";
  const head = new DOMParser().parseFromString(text.slice(0, text.indexOf("</title>") + 8), "text/html");
  return { address, name: head.title.replace(SITE, ""), keptAt: Number(response?.headers.get(KEPT)) };
}
