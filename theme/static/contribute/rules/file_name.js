/** The file's name is the record's id: short, in lower case, and no other file has it. */

import { slug } from "../home.js";

const RULE = "file_name";
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @type {import("./rule.js").Rule} */
export function check(record, { law, id, file, names }) {
  const found = [];
  const longest = law.lists.longest_id;
  const length = [...id].length;
  const better = betterId(record, id, longest);
  if (length > longest) found.push(law.say(RULE, [], "too_long", { length, longest, better }));
  else if (!ID.test(id)) found.push(law.say(RULE, [], "wrong_signs", { id, better }));
  const others = names?.all.filter((other) => other.id === id && other.file !== file) ?? [];
  return [...found, ...others.map((other) => law.say(RULE, [], "taken", { file: other.file }))];
}

/**
 * @param {import("./rule.js").Group} record
 * @param {string} id
 * @param {number} longest
 */
function betterId({ name, short_name }, id, longest) {
  const made = [id, short_name ?? "", name ?? ""].map((text) =>
    slug(text)
      .slice(0, longest)
      .replace(/^-+|-+$/g, ""),
  );
  return made.find(Boolean) ?? "name-of-the-group";
}
