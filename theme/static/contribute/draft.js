/**
 * What is being written, kept in this browser until it is sent or cleared; where the browser keeps nothing, the
 * form works all the same.
 *
 * @typedef {object} Draft
 * @property {string} text of the record
 * @property {string} file that it would be in
 * @property {string} base text that is being corrected; empty for a new record
 */

const KEY = "guildhall.draft.";

/**
 * @param {string} id of the record that is corrected; `new` for a new one
 * @returns {{load: () => Draft | null, keep: (draft: Draft) => boolean, clear: () => void}}
 */
export function createDraft(id) {
  const key = KEY + id;
  return {
    load() {
      try {
        const { text, file, base } = JSON.parse(localStorage.getItem(key) ?? "null") ?? {};
        return [text, file, base].every((part) => typeof part === "string") ? { text, file, base } : null;
      } catch {
        return null;
      }
    },
    keep(draft) {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing is kept, so nothing is left.
      }
    },
  };
}
