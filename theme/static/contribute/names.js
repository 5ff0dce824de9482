/**
 * All groups by name, id and address: what is there already. Read when somebody begins to type a name.
 *
 * @typedef {object} Named
 * @property {string} id
 * @property {string} name
 * @property {string} short
 * @property {string} file
 * @property {string} home folder of the country, or `global`
 * @property {string} country
 * @property {string} subdivision
 * @property {string} city
 * @property {string} parent
 * @property {string} key what two addresses of one page share
 * @property {string[]} topics of a group that has a short name
 * @property {string[]} notSameAs
 * @property {string} folded
 *
 * @typedef {object} Columns names.json
 * @property {string} names
 * @property {string} shorts
 * @property {string} ids
 * @property {string} keys
 * @property {[string, string, string, string][]} places
 * @property {number[]} place
 * @property {string[]} parents
 * @property {number[]} parent
 * @property {Record<string, string[]>} topics
 * @property {Record<string, string[]>} others ids that a group says it is not
 *
 * @typedef {ReturnType<typeof createNames>} Names
 */

import { GROUPS, slug } from "./home.js";
import { nearest, ratio } from "./likeness.js";

/**
 * @param {Columns} columns
 * @param {import("./law.js").Law} law
 */
export function createNames(columns, law) {
  const all = groupsOf(columns);
  const byId = new Map([...all].reverse().map((group) => [group.id, group]));
  /** @type {Map<string, Named[]>} */
  const byKey = new Map();
  for (const group of all) if (group.key) byKey.set(group.key, [...(byKey.get(group.key) ?? []), group]);

  return {
    all,
    byId,
    byKey,
    /** @type {import("./law.js").Choice[]} */
    choices: all.map(({ id, name, short }) => [id, name, short ? [short] : []]),

    /** @param {string} id that no group has */
    didYouMean(id) {
      const near = nearest(id, byId.keys());
      return near ? law.remedy("did_you_mean", { word: near }) : law.remedy("name_a_file");
    },

    /**
     * Groups whose names, or short names, are much like a record's; those in other cities are others.
     *
     * @param {any} record
     * @param {(other: Named) => boolean} among
     * @returns {Named[]}
     */
    like({ name, short_name, focus, region }, among) {
      if (!name) return [];
      const own = folded(name);
      const short = folded(short_name ?? "");
      const city = folded(region?.city ?? "");
      const topics = focus?.topics ?? [];
      return all.filter((other) => {
        if (!among(other) || !mayBeOnePlace(city, folded(other.city))) return false;
        if (isAlike(own, other.folded, law.lists)) return true;
        return short && folded(other.short) === short && other.topics.some((topic) => topics.includes(topic));
      });
    },
  };
}

/**
 * @param {Columns} columns
 * @returns {Named[]}
 */
function groupsOf(columns) {
  const [names, shorts, ids, keys] = [columns.names, columns.shorts, columns.ids, columns.keys].map((text) =>
    text.split("\n"),
  );
  return columns.place.map((place, number) => {
    const [folder, country, subdivision, city] = columns.places[place];
    const name = names[number];
    const id = ids[number] || slug(name);
    return {
      id,
      name,
      short: shorts[number],
      file: `${GROUPS}/${folder}/${id}.yaml`,
      home: folder.split("/")[0],
      country,
      subdivision,
      city,
      parent: columns.parents[columns.parent[number]] ?? "",
      key: keys[number],
      topics: columns.topics[number] ?? [],
      notSameAs: columns.others[number] ?? [],
      folded: folded(name),
    };
  });
}

/**
 * @param {string} name
 * @returns {string} its words in lower case, without accents, in the order of the alphabet
 */
export function folded(name) {
  const plain = name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
}

/**
 * @param {string} one
 * @param {string} other
 */
function mayBeOnePlace(one, other) {
  return !one || !other || one === other;
}

/**
 * @param {string} one
 * @param {string} other
 * @param {Record<string, any>} lists
 * @returns {boolean} whether they are similar, and not just because all but one telling word is the same
 */
function isAlike(one, other, { similar, similar_words: similarWords }) {
  const longest = (200 * Math.min(one.length, other.length)) / (one.length + other.length || 1);
  if (longest < similar || ratio(one, other) < similar) return false;
  const [words, others] = [one.split(" "), other.split(" ")];
  const left = words.filter((word) => !others.includes(word)).join(" ");
  const right = others.filter((word) => !words.includes(word)).join(" ");
  return !(left && right) || ratio(left, right) >= similarWords;
}
