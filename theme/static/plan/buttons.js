/** Save on every card and on a group's own page, and the number beside the plan's link. */

import { element } from "../base/element.js";
import { root } from "../base/site.js";
import { addressWith } from "./address.js";
import { CHANGED, saved, toggle } from "./saved.js";

/** Puts the buttons into what is there, and into what finder and filters bring later. */
export function placeButtons() {
  place(document);
  const lists = document.querySelectorAll("[data-results]");
  const watcher = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) place(node);
    }
  });
  for (const list of lists) watcher.observe(list, { childList: true });
  addEventListener(CHANGED, refresh);
  refresh();
}

/** Puts a link to the comparison where a page names groups that are alike. */
export function placeComparison() {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-alike]"))) {
    const ids = (place.dataset.alike ?? "").split(",");
    place.append(element("a", { href: addressWith(`${root()}compare/`, ids) }, "Compare them side by side"));
    place.hidden = false;
  }
}

/** @param {ParentNode & Node} part */
function place(part) {
  const cards = part instanceof Element && part.matches(".result[data-id]") ? [part] : part.querySelectorAll(".result[data-id]");
  for (const card of cards) {
    const name = card.querySelector("h2 a, h3 a")?.textContent ?? "";
    give(/** @type {HTMLElement} */ (card.querySelector(".cost")), /** @type {HTMLElement} */ (card).dataset.id ?? "", name);
  }
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-keep]"))) {
    const { keep = "", name = "" } = place.dataset;
    give(place, keep, name);
    place.append(" ", element("a", { class: "small aside", href: addressWith(`${root()}compare/`, [keep]) }, "Compare", hiddenName(name)));
    place.hidden = false;
  }
}

/**
 * @param {HTMLElement | null} home
 * @param {string} id
 * @param {string} name
 */
function give(home, id, name) {
  if (!home || home.querySelector("[data-save]")) return;
  const button = element("button", { type: "button", class: "save", "data-save": id }, element("span", {}), hiddenName(name));
  button.addEventListener("click", () => tell(button, toggle(id)));
  home.append(button);
  show(button, saved().ids.includes(id));
}

function refresh() {
  const { ids } = saved();
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-save]"));
  for (const button of buttons) show(button, ids.includes(button.dataset.save ?? ""));
  for (const link of document.querySelectorAll("[data-plan-link]")) {
    link.querySelector(".n")?.remove();
    if (ids.length) link.append(element("span", { class: "n" }, ` ${ids.length}`));
  }
}

/**
 * @param {HTMLElement} button
 * @param {boolean} isSaved
 */
function show(button, isSaved) {
  button.setAttribute("aria-pressed", String(isSaved));
  const label = /** @type {HTMLElement} */ (button.firstElementChild);
  label.textContent = isSaved ? "Saved" : "Save";
}

/**
 * @param {HTMLElement} button
 * @param {string} why not; empty: done
 */
function tell(button, why) {
  const told = button.nextElementSibling;
  if (told?.getAttribute("role") === "alert") told.remove();
  if (why) button.after(element("p", { class: "small save-told", role: "alert" }, why));
}

/** @param {string} name */
function hiddenName(name) {
  return element("span", { class: "visually-hidden" }, ` ${name}`);
}
