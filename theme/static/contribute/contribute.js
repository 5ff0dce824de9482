/** Entry of the pages on which a record is written or corrected: everything stays in the browser until it is sent. */

import { element } from "../base/element.js";
import { readJson } from "../base/site.js";
import { createEditor, FOLDER } from "./editor.js";
import { createKeeping } from "./keeping.js";
import { createLaw } from "./law.js";
import { OtherForm } from "./reading.js";
import { newStart, startFrom } from "./start.js";

const page = /** @type {HTMLElement} */ (document.querySelector("[data-record-page]"));
const host = JSON.parse(page.querySelector("[data-host]")?.textContent ?? "{}");

const FIND_IT = "Find the group and follow “Correct this record” on its page.";

try {
  await open(page.dataset.recordPage === "new" ? "" : (new URLSearchParams(location.search).get("id") ?? ""));
} catch (reason) {
  if (reason instanceof OtherForm) {
    tell(
      "This record is written in a way that the form does not know. Correct its file at the repository host:",
      reason.message,
    );
  } else {
    console.error(reason);
    tell("The form could not be loaded. The connection may be down: try again.");
  }
}

/** @param {string} id */
async function open(id) {
  const start = page.dataset.recordPage === "new" ? newStart() : await startFrom(id);
  if (!start) return tell(id ? `No group of the directory has this id. ${FIND_IT}` : FIND_IT);
  const law = createLaw(await readJson(`${FOLDER}rules.json`, "no-cache"));
  const keeping = createKeeping(page, start);
  keeping.attach(createEditor(page, start, law, host, keeping.keep));
  /** @type {HTMLElement} */ (page.querySelector("[data-columns]")).hidden = false;
  page.toggleAttribute("data-ready", true);
}

/**
 * @param {string} sentence
 * @param {string} [file] to be edited at the host
 */
function tell(sentence, file) {
  const notice = /** @type {HTMLElement} */ (page.querySelector("[data-notice]"));
  notice.hidden = false;
  notice.replaceChildren(sentence, ...(file ? [" ", element("a", { href: host.edit + file }, file)] : []));
}
