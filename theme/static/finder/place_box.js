/** A box in which a place is typed and chosen from a few. */

import { createCombobox } from "../base/combobox.js";
import { element } from "../base/element.js";
import { groups } from "../base/wording.js";

/**
 * @typedef {import("./places.js").Place} Place
 * @typedef {{element: HTMLElement, put: (text: string) => void, focus: () => void}} PlaceBox
 */

const WORDS = {
  found: (/** @type {number} */ places) => (places > 1 ? `${places} places to choose from` : "1 place to choose"),
  none: "No place of that name is in the list. Try the nearest larger town.",
  failed: "The list of places could not be loaded. The connection may be down.",
};

/**
 * @param {object} on
 * @param {(text: string) => Promise<Place[]>} on.find
 * @param {(id: string) => void} on.choose
 * @param {(sentence: string) => void} on.tell
 * @param {() => void} on.focus
 * @returns {PlaceBox}
 */
export function createPlaceBox({ find, choose, tell, focus }) {
  const { element: box, input } = createCombobox({
    id: "near-place",
    name: "Places",
    find: async (text) => (text ? (await find(text)).map(offerOf) : []),
    choose({ value, label }) {
      input.value = label;
      choose(value);
    },
    tell,
    words: WORDS,
    attributes: { autocapitalize: "words", enterkeyhint: "search" },
    escapeClears: true,
  });
  input.addEventListener("focus", focus);
  box.prepend(element("label", { for: input.id }, "City or town"));
  return {
    element: box,
    put: (text) => (input.value = text),
    focus: () => input.focus(),
  };
}

/** @param {Place} place */
function offerOf(place) {
  return { value: place.id, label: place.label, note: place.groups ? groups(place.groups) : undefined };
}
