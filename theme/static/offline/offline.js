/** Entry of the page for those without a network: what is kept on this device, and keeping more. */

import { element } from "../base/element.js";
import { addressOf, root } from "../base/site.js";
import { keptPages } from "./kept_pages.js";
import { rememberWhole, wantsWhole } from "./amount.js";

const place = /** @type {HTMLElement} */ (document.querySelector("[data-offline]"));
const told = find("[data-told]");
const bar = /** @type {HTMLProgressElement} */ (find("[data-progress]"));
const container = navigator.serviceWorker;

sayWhatIsMissing();
addEventListener("hashchange", sayWhatIsMissing);
addEventListener("online", sayWhatIsMissing);
if (container && "caches" in window) offer();

/** The worker sends whoever opens a page that is not kept to this one, with that page's path after the `#`. */
function sayWhatIsMissing() {
  const path = location.hash.slice(1);
  const wanted = new URL(root() + path, document.baseURI);
  if (!path || !wanted.href.startsWith(addressOf(""))) return;
  const missing = find("[data-missing]");
  const shown = decoded(path);
  const again = element("a", { class: "chip", href: wanted.href }, navigator.onLine ? "Open it now" : "Try again");
  missing.replaceChildren(element("p", {}, `The page “${shown}” is not on this device, and the network does not answer.`), element("p", {}, again));
  missing.hidden = false;
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function offer() {
  find("[data-able]").hidden = false;
  find("[data-keep-all]").addEventListener("click", keepAll);
  find("[data-forget]").addEventListener("click", forget);
  container.addEventListener("message", ({ data }) => hear(data));
  container.startMessages();
  sayHowMuch().catch(() => {});
  list();
}

/** @param {{type: string, done: number, total: number, whole: boolean, amount: string}} data */
function hear({ type, done, total, whole, amount }) {
  if (type === "forgotten") {
    bar.hidden = true; // what was being loaded is given up
    told.textContent = "Removed. Your short list is still there.";
    list();
  }
  if (bar.hidden) return;
  if (type === "progress") {
    bar.max = total;
    bar.value = done;
  }
  if (type === "prepared" && amount === "all") {
    bar.hidden = true;
    told.textContent = whole ? "The whole finder is on this device now." : "Not all of it could be loaded. Try again with a better connection.";
    list();
  }
}

async function keepAll() {
  rememberWhole(true);
  const { active } = await container.ready;
  bar.hidden = false;
  bar.removeAttribute("value");
  told.textContent = "Loading…";
  active?.postMessage({ type: "prepare", amount: "all", finder: true });
}

async function forget() {
  rememberWhole(false);
  const { active } = await container.ready;
  active?.postMessage({ type: "forget" });
}

async function sayHowMuch() {
  const response = await fetch(addressOf("find/offline.json"));
  const { bytes } = await response.json();
  find("[data-size]").textContent = ` (about ${(bytes / 1e6).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB)`;
}

async function list() {
  const pages = await keptPages(addressOf(""));
  const items = pages.map(({ address, name, keptAt }) =>
    element("li", {}, element("a", { href: address }, name), " ", element("span", { class: "small muted" }, day(keptAt))),
  );
  find("[data-pages]").replaceChildren(...items);
  find("[data-none]").hidden = pages.length > 0;
  find("[data-whole]").hidden = !wantsWhole();
}

/** @param {number} time milliseconds */
function day(time) {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" }).format(time);
}

/** @param {string} selector */
function find(selector) {
  return /** @type {HTMLElement} */ (place.querySelector(selector));
}
