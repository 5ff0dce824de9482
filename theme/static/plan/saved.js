/**
 * The short list: ids, notes and begun messages in this browser's own storage, which nothing else reads or writes.
 *
 * @typedef {{ids: string[], notes: Record<string, string>, messages: Record<string, string>}} Saved texts are by id
 */

const KEY = "guildhall.plan";

/** More would be no short list, and an address of that many ids is still taken everywhere. */
export const MOST = 100;
const FULL = `A plan holds ${MOST} groups, and this one is full: take one out first.`;

/** As long as an id in the records may be. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
export const LONGEST_TEXT = 4000;

/** Told on the window when the list has changed here or in another tab; `detail` is the list. */
export const CHANGED = "guildhall:saved";

/** Told when nothing can be kept. */
export const BLOCKED =
  "This browser keeps nothing for this site, so nothing can be saved. Allow its storage, or write the name down.";

/** @returns {boolean} whether the browser keeps anything for this site */
export function canKeep() {
  try {
    localStorage.setItem(`${KEY}.try`, "1");
    localStorage.removeItem(`${KEY}.try`);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Saved} */
export function saved() {
  try {
    return read(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return read({});
  }
}

/**
 * @param {unknown} id
 * @returns {boolean} whether it has the form of a group's id
 */
export function isId(id) {
  return typeof id === "string" && id.length <= LONGEST_ID && ID.test(id);
}

/**
 * @param {string} id
 * @returns {string} why it could be neither kept nor let go; empty when it could
 */
export function toggle(id) {
  const before = saved();
  const has = before.ids.includes(id);
  if (!has && before.ids.length >= MOST) return FULL;
  const ids = has ? before.ids.filter((one) => one !== id) : [...before.ids, id];
  return keep({ ...before, ids }) ? "" : BLOCKED;
}

/**
 * @param {string[]} more
 * @returns {string} why not all could be kept; empty when all are
 */
export function addAll(more) {
  const before = saved();
  const ids = [...new Set([...before.ids, ...more])];
  if (!keep({ ...before, ids })) return BLOCKED;
  return ids.length > MOST ? FULL : "";
}

/**
 * @param {string[]} ids in their new order
 */
export function reorder(ids) {
  return keep({ ...saved(), ids });
}

/**
 * A group that has moved keeps its place, its note and its message.
 *
 * @param {string} from
 * @param {string} to
 */
export function rename(from, to) {
  const { ids, notes, messages } = saved();
  const moved = (/** @type {Record<string, string>} */ texts) => ({ ...texts, [to]: texts[to] ?? texts[from], [from]: "" });
  return keep({ ids: ids.map((id) => (id === from ? to : id)), notes: moved(notes), messages: moved(messages) });
}

/**
 * @param {"notes" | "messages"} kind
 * @param {string} id
 * @param {string} text empty: none
 */
export function write(kind, id, text) {
  const before = saved();
  return keep({ ...before, [kind]: { ...before[kind], [id]: text } });
}

/**
 * @param {Saved} next
 * @returns {boolean} false when the browser keeps nothing
 */
export function keep(next) {
  const clean = read(next);
  try {
    localStorage.setItem(KEY, JSON.stringify({ v: 1, ...clean }));
  } catch {
    return false;
  }
  dispatchEvent(new CustomEvent(CHANGED, { detail: clean }));
  return true;
}

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) dispatchEvent(new CustomEvent(CHANGED, { detail: saved() }));
});

/**
 * @param {any} stored whatever is there: an older version's, a broken one, somebody's experiment
 * @returns {Saved}
 */
function read(stored) {
  const given = Array.isArray(stored?.ids) ? stored.ids : [];
  const ids = [...new Set(/** @type {string[]} */ (given.filter(isId)))].slice(0, MOST);
  return { ids, notes: texts(stored?.notes), messages: texts(stored?.messages) };
}

/**
 * @param {unknown} given
 * @returns {Record<string, string>} without a prototype: an id may be `constructor`
 */
function texts(given) {
  const fit = Object.entries(Object(given)).filter(([id, text]) => isId(id) && typeof text === "string" && text);
  return Object.assign(Object.create(null), Object.fromEntries(fit.map(([id, text]) => [id, text.slice(0, LONGEST_TEXT)])));
}
