/** The draft on the page: it comes back, can be cleared, and clearing can be taken back. */

import { createDraft } from "./draft.js";
import { idFor } from "./home.js";
import { readRecord } from "./reading.js";
import { today } from "./start.js";

/**
 * @typedef {import("./editor.js").Content} Content
 * @typedef {import("./start.js").Start} Start
 */

/**
 * @param {HTMLElement} page
 * @param {Start} start
 */
export function createKeeping(page, start) {
  const get = (/** @type {string} */ name) => /** @type {HTMLElement} */ (page.querySelector(`[data-${name}]`));
  const draft = createDraft(start.id || "new");
  const kept = contentOf(draft.load(), start);
  let first = "";

  return {
    /**
     * @param {string} text
     * @param {string} file
     */
    keep(text, file) {
      if (!first) return;
      if (text === first) draft.clear();
      get("not-kept").hidden = text === first || draft.keep({ text, file, base: start.text });
    },

    /** @param {ReturnType<typeof import("./editor.js").createEditor>} editor */
    attach(editor) {
      first = editor.first;
      const undo = /** @type {HTMLButtonElement} */ (get("undo"));
      editor.put(kept?.content ?? start);
      get("draft").hidden = !kept;
      get("older").hidden = !kept?.isOlder;
      get("clear").addEventListener("click", () => {
        const left = editor.content();
        editor.forget();
        editor.put({ data: start.data, comments: start.comments });
        get("draft").hidden = true;
        editor.tell(start.id ? "The form shows the record as it is published." : "The form is empty.");
        undo.hidden = false;
        undo.onclick = () => {
          editor.put(left);
          undo.hidden = true;
          editor.tell("What you wrote is back.");
        };
      });
    },
  };
}

/**
 * @param {import("./draft.js").Draft | null} draft
 * @param {Start} start
 * @returns {{content: Content, isOlder: boolean} | null} isOlder: the published record has changed since
 */
function contentOf(draft, start) {
  if (!draft || draft.text === start.text) return null;
  try {
    const { data, comments } = readRecord(draft.text, draft.file);
    const id = draft.file
      .split("/")
      .at(-1)
      ?.replace(/\.yaml$/, "");
    const isOlder = draft.base !== start.text;
    if (start.id) return { content: { data, comments }, isOlder };
    return {
      content: { data: { ...data, added: today() }, comments, id: id === idFor(data) ? undefined : id },
      isOlder,
    };
  } catch {
    return null;
  }
}
