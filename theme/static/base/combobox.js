/**
 * A box in which a few choices are offered while one types, after the pattern of
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete, manual selection).
 *
 * @typedef {{value: string, label: string, note?: string}} Offer
 *
 * @typedef {object} Words
 * @property {(offers: number) => string} found
 * @property {string} none said when nothing fits
 * @property {string} failed said when the choices could not be had
 *
 * @typedef {object} Combobox
 * @property {HTMLElement} element
 * @property {HTMLInputElement} input
 */

import { element } from "./element.js";

/**
 * @param {object} on
 * @param {string} on.id of the input
 * @param {string} on.name of the list
 * @param {(text: string) => Offer[] | Promise<Offer[]>} on.find
 * @param {(offer: Offer) => void} on.choose
 * @param {(sentence: string) => void} on.tell
 * @param {Words} on.words
 * @param {Record<string, string>} [on.attributes] of the input
 * @param {boolean} [on.escapeClears] whether Escape empties a box whose list is closed
 * @returns {Combobox}
 */
export function createCombobox({ id, name, find, choose, tell, words, attributes = {}, escapeClears = false }) {
  const list = element("ul", { id: `${id}-list`, class: "places", role: "listbox", "aria-label": name, hidden: true });
  const input = createInput(id, list.id, attributes);
  /** @type {Offer[]} */
  let offered = [];
  let active = -1;
  let turn = 0;

  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  });
  // The box keeps the focus while the list is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) take([...list.children].indexOf(option));
  });

  /** @type {Record<string, () => boolean>} each says whether the key is used up */
  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter() {
      if (!list.hidden && offered.length) take(Math.max(active, 0));
      else if (input.value.trim()) void suggest();
      return true;
    },
    Escape() {
      const clears = escapeClears && list.hidden && input.value !== "";
      const used = clears || !list.hidden;
      if (clears) input.value = "";
      close();
      return used;
    },
  };

  async function suggest() {
    const mine = ++turn;
    const text = input.value.trim();
    try {
      const found = await find(text);
      if (mine === turn && document.activeElement === input) offer(found, text);
    } catch (reason) {
      console.error(reason);
      if (mine === turn) tell(words.failed);
    }
  }

  /**
   * @param {Offer[]} found
   * @param {string} text
   */
  function offer(found, text) {
    offered = found;
    list.replaceChildren(...found.map((one, number) => optionOf(one, `${list.id}-${number}`)));
    show(found.length > 0);
    if (found.length) tell(words.found(found.length));
    else tell(text ? words.none : "");
  }

  /** @param {number} by */
  function step(by) {
    if (list.hidden) void suggest();
    else if (offered.length) mark((Math.max(active, by < 0 ? 0 : -1) + by + offered.length) % offered.length);
    return true;
  }

  /** @param {number} place */
  function mark(place) {
    active = place;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    const option = list.children[place];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} place */
  function take(place) {
    const chosen = offered[place];
    close();
    offered = [];
    choose(chosen);
  }

  /** @param {boolean} open */
  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    mark(-1);
  }

  function close() {
    turn++;
    show(false);
  }

  return { element: element("div", { class: "place-box" }, input, list), input };
}

/**
 * @param {string} id
 * @param {string} list
 * @param {Record<string, string>} attributes
 */
function createInput(id, list, attributes) {
  return element("input", {
    id,
    type: "text",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list,
    autocomplete: "off",
    spellcheck: "false",
    ...attributes,
  });
}

/**
 * @param {Offer} offer
 * @param {string} id
 */
function optionOf({ label, note }, id) {
  const option = element("li", { id, role: "option", "aria-selected": "false" }, label);
  if (note) option.append(" ", element("span", { class: "n" }, note));
  return option;
}
