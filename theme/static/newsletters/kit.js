/** Entry of a newsletter kit: copies its letter in the form that a service takes, and turns the preview. */

import { copyRich, copyText, fragment, tellCopied } from "./copying.js";
import { showViews } from "./views.js";

const kit = /** @type {HTMLElement} */ (document.querySelector("[data-kit]"));
const told = /** @type {HTMLElement} */ (kit.querySelector("[data-told]"));

/** @type {Record<string, [string, () => Promise<void>]>} */
const ways = {
  rich: ["rich text", async () => copyRich({ html: richText(), text: await read("txt") })],
  html: ["HTML", async () => copyText(fragment(await read("html"), true))],
  bare: ["HTML without style", async () => copyText(fragment(await read("html"), false))],
  md: ["Markdown", async () => copyText(await read("md"))],
  txt: ["plain text", async () => copyText(await read("txt"))],
  feed: ["feed block", () => copyText(shown("feed-block"))],
  embed: ["frame", () => copyText(shown("embed"))],
  "embed-script": ["script", () => copyText(shown("embed-script"))],
  component: ["web component", () => copyText(shown("component"))],
};

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (kit.querySelectorAll("[data-copy]"))) {
  const [what, copy] = ways[button.dataset.copy ?? "txt"];
  button.hidden = false;
  button.addEventListener("click", () => tellCopied(told, what, copy));
}
kit.querySelector("[data-copies]")?.removeAttribute("hidden");
showViews(kit);

/**
 * @param {string} name
 * @returns {string} a snippet that stands in the page
 */
function shown(name) {
  return kit.querySelector(`[data-${name}]`)?.textContent ?? "";
}

/** @returns {string} */
function richText() {
  return kit.querySelector("[data-rich]")?.innerHTML.trim() ?? "";
}

/**
 * @param {"html" | "md" | "txt"} form
 * @returns {Promise<string>} the file of the letter in a form
 */
async function read(form) {
  const response = await fetch(kit.dataset[form] ?? "");
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}
