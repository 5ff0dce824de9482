/** What a reader adds to a group of the plan: a note, a first message, its place in the order. */

import { button, element } from "../base/element.js";
import { firstMessage } from "./messages.js";
import { LONGEST_TEXT, saved } from "./saved.js";

/**
 * @typedef {import("./group.js").Group} Group
 * @typedef {import("./item.js").Doings} Doings
 */

/**
 * @param {Group} group
 * @param {Doings} doings
 * @returns {HTMLElement[]}
 */
export function ownParts(group, doings) {
  return [...note(group, doings), message(group, doings), bar(group, doings)];
}

/**
 * @param {HTMLElement} list whose notes another tab may have changed
 */
export function refreshNotes(list) {
  const { notes } = saved();
  for (const text of /** @type {NodeListOf<HTMLTextAreaElement>} */ (list.querySelectorAll("[data-note]"))) {
    if (text === document.activeElement) continue;
    text.value = notes[text.dataset.note ?? ""] ?? "";
    text.dispatchEvent(new Event("change"));
  }
}

/**
 * @param {Group} group
 * @param {Doings} doings
 */
function note({ id, name }, doings) {
  const text = area(saved().notes[id] ?? "", { rows: "2", "data-note": id });
  const printed = element("p", { class: "print-only" }, text.value);
  text.addEventListener("input", () => {
    doings.write("notes", id, text.value);
    printed.textContent = text.value;
  });
  text.addEventListener("change", () => (printed.textContent = text.value));
  return [element("label", { class: "plan-note" }, "My note", hidden(`: ${name}`), text), printed];
}

/**
 * @param {Group} group
 * @param {Doings} doings
 */
function message(group, doings) {
  const { id, name } = group;
  const suggested = firstMessage(group);
  const text = area(saved().messages[id] ?? suggested, { rows: "12", "aria-label": `First message to ${name}` });
  text.addEventListener("input", () => doings.write("messages", id, text.value === suggested ? "" : text.value));
  const told = element("span", { role: "status", class: "small" });
  const copy = button("chip", "Copy the message", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      told.textContent = " Copied.";
    } catch {
      text.select();
      told.textContent = " It is selected: copy it with your keyboard or by a long press.";
    }
  });
  const again = button("chip", "Start it again", () => {
    text.value = suggested;
    doings.write("messages", id, "");
    told.textContent = " The suggested text is back.";
  });
  const under = element("p", { class: "plan-bar" }, copy, again, told);
  return element("details", { class: "plan-message" }, element("summary", {}, "What to write first", hidden(`: ${name}`)), text, under);
}

/**
 * @param {Group} group
 * @param {Doings} doings
 */
function bar({ id, name }, doings) {
  const tick = element("input", { type: "checkbox", "data-compare": id });
  tick.addEventListener("change", () => doings.compare(id, tick.checked));
  const mover = (/** @type {string} */ label, /** @type {-1 | 1} */ by) => {
    const made = button("chip", label, () => doings.move(id, by));
    made.dataset.move = String(by);
    made.append(hidden(` ${name}`));
    return made;
  };
  const remove = button("chip", "Remove", () => doings.remove(id, name));
  remove.append(hidden(` ${name}`));
  const compare = element("label", { class: "chip" }, tick, " Compare", hidden(` ${name}`));
  return element("p", { class: "plan-bar" }, compare, mover("Up", -1), mover("Down", 1), remove);
}

/**
 * @param {string} value
 * @param {Record<string, string>} attributes
 */
function area(value, attributes) {
  const made = element("textarea", { ...attributes, maxlength: String(LONGEST_TEXT) });
  made.value = value;
  return made;
}

/** @param {string} words */
function hidden(words) {
  return element("span", { class: "visually-hidden" }, words);
}
