/** Boxes for words that are chosen from what is known: of a vocabulary, groups, cities, time zones. */

import { createCombobox } from "../base/combobox.js";
import { button, element } from "../base/element.js";
import { exactly, offerOf, offersFor } from "./choices.js";
import { frame, idOf } from "./frame.js";

/**
 * @typedef {import("../base/combobox.js").Offer} Offer
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./controls.js").Surroundings} Surroundings
 * @typedef {import("./law.js").Choice} Choice
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./schema.js").Node} Node
 *
 * @typedef {object} Known where the words of a field come from
 * @property {(text: string) => Offer[] | Promise<Offer[]>} find
 * @property {(text: string) => string | null} exactly the word that a text names in full
 * @property {(word: string) => string} name
 * @property {(offer: Offer) => void} [chosen] what follows from a choice
 */

const WORDS = {
  found: (/** @type {number} */ choices) => (choices > 1 ? `${choices} choices` : "1 choice"),
  none: "No choice of that name",
  failed: "What there is to choose from could not be loaded. The connection may be down.",
};

/**
 * @param {Node} node
 * @param {Field} field
 * @param {Surroundings} around
 * @returns {Control}
 */
export function oneWord(node, field, around) {
  const known = knownFor(node, field, around);
  let word = "";
  const box = createCombobox({
    id: idOf(field),
    name: node.title,
    find: known.find,
    tell: around.tell,
    choose(offer) {
      put(offer.value);
      known.chosen?.(offer);
      box.input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    words: WORDS,
  });
  box.input.addEventListener("input", () => (word = known.exactly(box.input.value) ?? box.input.value.trim()));
  box.input.addEventListener("blur", () => put(word));

  /** @param {string} value */
  function put(value) {
    word = value;
    box.input.value = value && known.name(value);
  }

  return {
    element: frame(node, field, box.element, box.input),
    read: () => word || undefined,
    write: (value) => put(value === undefined || value === null ? "" : String(value)),
  };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @param {Surroundings} around
 * @returns {Control}
 */
export function manyWords(node, field, around) {
  const known = knownFor(node, field, around);
  /** @type {string[]} */
  let words = [];
  const chips = element("ul", { class: "chips chosen-words", "aria-label": `${node.title}: chosen` });
  const box = createCombobox({
    id: idOf(field),
    name: node.title,
    find: async (text) => (await known.find(text)).filter(({ value }) => !words.includes(value)),
    tell: around.tell,
    choose({ value }) {
      take(value);
      box.input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    words: WORDS,
  });
  box.input.addEventListener("blur", () => {
    const word = known.exactly(box.input.value);
    if (word) take(word);
  });
  box.input.addEventListener("keydown", ({ key }) => {
    if (key === "Backspace" && !box.input.value && words.length) drop(words.length - 1);
  });

  /** @param {string} word */
  function take(word) {
    box.input.value = "";
    if (words.includes(word)) return;
    put([...words, word]);
    around.tell(`${known.name(word)} is chosen`);
    around.changed();
  }

  /** @param {number} number */
  function drop(number) {
    around.tell(`${known.name(words[number])} is taken away`);
    put(words.filter((_, place) => place !== number));
    box.input.focus();
    around.changed();
  }

  /** @param {string[]} chosen */
  function put(chosen) {
    words = chosen;
    chips.replaceChildren(
      ...words.map((word, number) => {
        const away = button("chip", known.name(word), () => drop(number));
        away.append(
          element("span", { "aria-hidden": "true" }, "×"),
          element("span", { class: "visually-hidden" }, ": take away"),
        );
        return element("li", {}, away);
      }),
    );
    chips.hidden = !words.length;
  }

  put([]);
  return {
    element: frame(node, field, element("div", {}, chips, box.element), box.input),
    read() {
      const rest = box.input.value.trim();
      const found = rest ? [...words, known.exactly(rest) ?? rest] : words;
      return found.length ? [...found] : undefined;
    },
    write(value) {
      box.input.value = "";
      put(Array.isArray(value) ? value.map(String) : []);
    },
  };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @param {Surroundings} around
 * @returns {Known}
 */
function knownFor(node, field, around) {
  const name = String(field.at(-1));
  if (name === "city") return cities(around);
  if (name === "subdivision") return later(around.partsHere);
  if (node.form === "timezone") return zones(around);
  if (!node.vocabulary) return groups(around);
  return words([...around.law.vocabulary(node.vocabulary).values()]);
}

/**
 * @param {Choice[]} choices
 * @returns {Known}
 */
function words(choices) {
  const names = new Map(choices.map(([id, name]) => [id, name]));
  return {
    find: (text) => offersFor(choices, text),
    exactly: (text) => exactly(choices, text),
    name: (word) => names.get(word) ?? word,
  };
}

/**
 * @param {() => Promise<Choice[]>} read
 * @returns {Known}
 */
function later(read) {
  /** @type {Choice[]} */
  let choices = [];
  return {
    async find(text) {
      choices = await read();
      return text ? offersFor(choices, text) : choices.map(offerOf);
    },
    exactly: (text) => exactly(choices, text),
    name: (word) => choices.find(([id]) => id === word)?.[1] ?? word,
  };
}

/**
 * @param {Surroundings} around
 * @returns {Known}
 */
function zones({ law, zonesHere }) {
  const all = words([...law.vocabulary("timezones").values()]);
  return {
    ...all,
    name: (word) => word,
    find: async (text) =>
      text ? all.find(text) : (await zonesHere()).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
  };
}

/** Groups that are offered. */
const OFFERED = 8;

/**
 * @param {Surroundings} around
 * @returns {Known}
 */
function groups({ names }) {
  return {
    async find(text) {
      const known = text && (await names());
      if (!known) return [];
      return offersFor(known.choices, text)
        .slice(0, OFFERED)
        .map((offer) => ({ ...offer, note: known.byId.get(offer.value)?.city ?? "" }));
    },
    exactly: () => null,
    name: (word) => word,
  };
}

/**
 * @param {Surroundings} around
 * @returns {Known}
 */
function cities({ places, control }) {
  /** @type {Map<string, import("../finder/places.js").Place>} */
  const offered = new Map();
  return {
    async find(text) {
      const found = text ? await places(text) : [];
      for (const place of found) offered.set(place.label, place);
      return found.map(({ name, label }) => ({ value: name, label }));
    },
    exactly: () => null,
    name: (word) => word,
    chosen({ label }) {
      const place = offered.get(label);
      if (place) control(["region"])?.onPlace?.(place);
    },
  };
}
