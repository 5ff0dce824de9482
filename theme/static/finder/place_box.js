/**
 * A box in which a place is typed and chosen from a few: a combobox with a list, after the pattern of
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete, manual selection).
 */

import { element } from "../base/element.js";
import { groups } from "../base/wording.js";

/**
 * @typedef {import("./places.js").Place} Place
 * @typedef {{element: HTMLElement, put: (text: string) => void, focus: () => void}} PlaceBox
 */

const NO_MATCH = "No place of that name is in the list. Try the nearest larger town.";

/**
 * @param {object} on
 * @param {(text: string) => Promise<Place[]>} on.find
 * @param {(place: Place) => void} on.choose
 * @param {(sentence: string) => void} on.tell
 * @param {() => void} on.focus
 * @returns {PlaceBox}
 */
export function createPlaceBox({ find, choose, tell, focus }) {
  const list = element("ul", { id: "near-places", class: "places", role: "listbox", "aria-label": "Places", hidden: true });
  const input = createInput(list.id);
  /** @type {Place[]} */
  let offered = [];
  let active = -1;
  let turn = 0;

  input.addEventListener("input", suggest);
  input.addEventListener("focus", focus);
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
      if (offered.length) take(Math.max(active, 0));
      else if (input.value.trim()) suggest();
      return true;
    },
    Escape() {
      const used = !list.hidden || input.value !== "";
      if (list.hidden) input.value = "";
      close();
      return used;
    },
  };

  async function suggest() {
    const mine = ++turn;
    const text = input.value.trim();
    try {
      const found = text ? await find(text) : [];
      if (mine === turn) offer(found, text);
    } catch (reason) {
      console.error(reason);
      if (mine === turn) tell("The list of places could not be loaded. The connection may be down.");
    }
  }

  /**
   * @param {Place[]} found
   * @param {string} text
   */
  function offer(found, text) {
    offered = found;
    list.replaceChildren(...found.map(optionOf));
    show(found.length > 0);
    if (!text) tell("");
    else if (found.length) tell(found.length > 1 ? `${found.length} places to choose from` : "1 place to choose");
    else tell(NO_MATCH);
  }

  /** @param {number} by */
  function step(by) {
    if (!offered.length) return false;
    if (list.hidden) show(true);
    const from = active < 0 && by < 0 ? 0 : active;
    mark((from + by + offered.length) % offered.length);
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
    input.value = chosen.label;
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

  return {
    element: element("div", { class: "place-box" }, element("label", { for: input.id }, "City or town"), input, list),
    put: (text) => (input.value = text),
    focus: () => input.focus(),
  };
}

/** @param {string} list */
function createInput(list) {
  return element("input", {
    id: "near-place",
    type: "text",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list,
    autocomplete: "off",
    autocapitalize: "words",
    spellcheck: "false",
    enterkeyhint: "search",
  });
}

/**
 * @param {Place} place
 * @param {number} number
 */
function optionOf(place, number) {
  const option = element("li", { id: `near-places-${number}`, role: "option", "aria-selected": "false" }, place.label);
  if (place.groups) option.append(" ", element("span", { class: "n" }, groups(place.groups)));
  return option;
}
