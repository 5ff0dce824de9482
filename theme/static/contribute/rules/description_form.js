/** A description is 40 to 150 words of Markdown about the group, with no HTML and no praise. */

import { namesOf, wrongWords } from "./wording.js";

const RULE = "description_form";
const FIELD = ["description"];

/** @type {import("./rule.js").Rule} */
export function check(record, { law }) {
  const text = record.description;
  if (!text) return [];
  return [...length(law, text), ...wrongWords(law, FIELD, text, namesOf(record)), ...links(law, text)];
}

/**
 * @param {import("../law.js").Law} law
 * @param {string} text
 */
function length(law, text) {
  const words = text.split(/\s+/).filter(Boolean).length;
  const { fewest_words: fewest, most_words: most } = law.lists;
  if (words < fewest) return [law.say(RULE, FIELD, "too_short", { words, fewest })];
  return words > most ? [law.say(RULE, FIELD, "too_long", { words, most, over: words - most })] : [];
}

/**
 * @param {import("../law.js").Law} law
 * @param {string} text
 */
function links(law, text) {
  const targets = [...text.matchAll(law.pattern("link", "g"))].map(
    ({ groups }) => groups?.inline || groups?.apart || "",
  );
  const image = law.pattern("image").test(text) ? [law.say(RULE, FIELD, "image")] : [];
  const wrong = targets.filter((target) => !/^https?:\/\//i.test(target));
  return [...image, ...wrong.map((target) => law.say(RULE, FIELD, "no_page", { target }))];
}
