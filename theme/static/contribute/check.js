/** All that is wrong with a record, in the words of `make check`. */

import { refusals } from "./model.js";
import { isMap } from "./plain.js";
import { check as addressForm } from "./rules/address_form.js";
import { check as dates } from "./rules/dates.js";
import { check as descriptionForm } from "./rules/description_form.js";
import { check as ended } from "./rules/ended.js";
import { check as eventsMakeSense } from "./rules/events_make_sense.js";
import { check as fileName } from "./rules/file_name.js";
import { check as home } from "./rules/home.js";
import { check as knownWords } from "./rules/known_words.js";
import { check as parent } from "./rules/parent.js";
import { check as regionShape } from "./rules/region_shape.js";
import { check as sameAddress } from "./rules/same_address.js";
import { check as similarName } from "./rules/similar_name.js";
import { check as sourceForm } from "./rules/source_form.js";
import { check as summaryForm } from "./rules/summary_form.js";
import { check as support } from "./rules/support.js";
import { check as tiers } from "./rules/tiers.js";

/**
 * @typedef {import("./law.js").Finding} Finding
 * @typedef {import("./rules/rule.js").World} World
 */

/** By the names that they have in the terminal; `https` alone is left to it, as it knows all addresses. */
export const RULES = {
  address_form: addressForm,
  dates,
  description_form: descriptionForm,
  ended,
  events_make_sense: eventsMakeSense,
  file_name: fileName,
  home,
  known_words: knownWords,
  parent,
  region_shape: regionShape,
  same_address: sameAddress,
  similar_name: similarName,
  source_form: sourceForm,
  summary_form: summaryForm,
  support,
  tiers,
};

/**
 * What the terminal says: first what the model refuses and, when it refuses nothing, what the rules find.
 *
 * @param {any} record
 * @param {World} world
 * @returns {Finding[]}
 */
export function check(record, world) {
  const unread = characters(record, world);
  if (unread.length) return unread;
  const refused = refusals(world.law, world.tree, record);
  return refused.length ? refused : findings(record, world);
}

/**
 * What can be said of a record that is still being written: what the rules find in the rest of it, too.
 *
 * @param {any} record
 * @param {World} world
 * @returns {Finding[]}
 */
export function checkBegun(record, world) {
  const unread = characters(record, world);
  const refused = [...unread, ...refusals(world.law, world.tree, record)];
  return [...refused, ...findings(without(record, refused), world)];
}

/**
 * @param {any} record
 * @param {World} world
 */
function findings(record, world) {
  const stated = withoutNothing(record);
  return Object.values(RULES).flatMap((rule) => rule(stated, world));
}

/**
 * Characters that no record may hold, as somebody may paste them.
 *
 * @param {any} value
 * @param {World} world
 * @param {import("./plain.js").Field} [field]
 * @returns {Finding[]}
 */
function characters(value, world, field = []) {
  if (Array.isArray(value)) return value.flatMap((one, number) => characters(one, world, [...field, number]));
  if (isMap(value)) return Object.entries(value).flatMap(([name, one]) => characters(one, world, [...field, name]));
  const found = typeof value === "string" ? world.law.pattern("forbidden").exec(value) : null;
  if (!found) return [];
  const name = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? "";
  const said = world.law.say("characters", field, name);
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return [{ ...said, rule: "record", message: name === "invisible" ? `${said.message} (U+${code})` : said.message }];
}

/**
 * @param {any} record
 * @param {Finding[]} refused
 * @returns {any} a copy without the values that are refused
 */
function without(record, refused) {
  const copy = withoutNothing(record);
  for (const { field } of refused) {
    const above = field
      .slice(0, -1)
      .reduce((node, step) => (node === undefined || node === null ? node : node[step]), copy);
    const last = field.at(-1);
    if (last === undefined || above === undefined || above === null || typeof above !== "object") continue;
    if (Array.isArray(above)) above[Number(last)] = undefined;
    else delete above[last];
  }
  return copy;
}

/**
 * @param {any} value
 * @returns {any} a copy in which a field that is null is left out
 */
function withoutNothing(value) {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (!isMap(value)) return value;
  const stated = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(stated.map(([name, one]) => [name, withoutNothing(one)]));
}
