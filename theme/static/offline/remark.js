/** A line on a page that came from this device: how old it is. */

import { element } from "../base/element.js";

/** @param {ServiceWorkerContainer} container */
export function sayWhenOld(container) {
  const worker = container.controller;
  if (!worker) return;
  container.addEventListener("message", ({ data }) => {
    if (data?.type === "answered" && data.keptAt) say(data.keptAt);
  });
  container.startMessages();
  worker.postMessage({ type: "asked" });
}

/** @param {number} keptAt milliseconds */
function say(keptAt) {
  // The page for those without a network says so itself.
  if (document.querySelector("[data-kept-at], [data-offline]")) return;
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(keptAt);
  const time = element("time", { datetime: new Date(keptAt).toISOString() }, day);
  const lead = navigator.onLine ? "The network does not answer: this page is as of " : "You are offline: this page is as of ";
  const line = element("p", { class: "notice", role: "status", "data-kept-at": true }, lead, time, ".");
  document.querySelector("main")?.prepend(element("div", { class: "wrap" }, line));
}
