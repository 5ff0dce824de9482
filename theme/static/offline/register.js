/** Works without a network: registers the service worker, and tells it what this reader needs. */

import { CHANGED, saved } from "../plan/saved.js";
import { addressOf } from "../base/site.js";
import { amountFor } from "./amount.js";
import { sayWhenOld } from "./remark.js";

/** Starts once the page is there; a browser that cannot do it has a site that needs the network. */
export function registerWorker() {
  const container = navigator.serviceWorker;
  if (!container) return;
  sayWhenOld(container);
  const start = () => void register(container).catch(() => {});
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

/** @param {ServiceWorkerContainer} container */
async function register(container) {
  const isFirst = !container.controller;
  await container.register(addressOf("sw.js"), { type: "module", updateViaCache: "none" });
  const { active } = await container.ready;
  if (isFirst) active?.postMessage({ type: "opened", paths: openedPaths() });
  tell(active);
  addEventListener(CHANGED, () => tellSaved(container.controller ?? active));
  if (!isFirst) container.addEventListener("controllerchange", () => tell(container.controller));
}

/** @param {ServiceWorker | null} worker */
function tell(worker) {
  tellSaved(worker);
  const finder = document.querySelector("[data-finder]") !== null;
  worker?.postMessage({ type: "prepare", amount: amountFor(), finder });
}

/** @param {ServiceWorker | null} worker */
function tellSaved(worker) {
  worker?.postMessage({ type: "saved", ids: saved().ids, amount: amountFor() });
}

/** @returns {string[]} this page and all that it has loaded, from the site's top */
function openedPaths() {
  const top = addressOf("");
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const addresses = [location.href, ...loaded].filter((address) => address.startsWith(top));
  return [...new Set(addresses.map((address) => address.slice(top.length).replace(/[?#].*$/s, "")))];
}
