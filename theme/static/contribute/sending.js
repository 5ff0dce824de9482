/** The panel that says what is left to do, and leads to the repository host. */

import { element } from "../base/element.js";
import { download } from "../plan/download.js";
import { difference } from "./diff.js";
import { goTo, sentenceOf } from "./faults.js";
import { withCode } from "./frame.js";
import { editAddress, emptyAddress, LONGEST, newAddress } from "./pull_request.js";

/**
 * @typedef {import("./faults.js").Placed} Placed
 * @typedef {import("./pull_request.js").Host} Host
 *
 * @typedef {object} State
 * @property {string} text
 * @property {string} file where it belongs
 * @property {string} stands where it stands; empty for a new record
 * @property {string} base text that is corrected; empty for a new record
 * @property {Placed[]} placed
 */

/**
 * @param {HTMLElement} panel
 * @param {Host} host
 * @param {{showAll: () => void}} on
 */
export function createSending(panel, host, { showAll }) {
  const get = (/** @type {string} */ name) => /** @type {HTMLElement} */ (panel.querySelector(`[data-${name}]`));
  const link = /** @type {HTMLAnchorElement} */ (get("open"));
  /** @type {State | null} */
  let state = null;

  get("check").addEventListener("click", () => {
    showAll();
    const first = state?.placed.find(({ finding, frame }) => frame && !finding.warning)?.frame;
    if (first) goTo(first);
  });
  get("copy").addEventListener("click", copy);
  get("download").addEventListener("click", () => {
    if (state) download(namedIn(state.file)?.split("/").at(-1) ?? "record.yaml", "application/yaml", state.text);
  });

  async function copy() {
    if (!state) return;
    try {
      await navigator.clipboard.writeText(state.text);
      tell("The record is copied.");
    } catch {
      const code = panel.querySelector("[data-yaml]");
      if (code) getSelection()?.selectAllChildren(code);
      tell("This browser does not let a page copy. The text is selected: copy it yourself.");
    }
  }

  /** @param {string} sentence */
  function tell(sentence) {
    get("told").textContent = sentence;
  }

  return {
    /** @param {State} next */
    show(next) {
      state = next;
      const wrong = next.placed.filter(({ finding }) => !finding.warning);
      const asked = next.placed.filter(({ finding }) => finding.warning);
      const isNew = !next.stands;
      const isChanged = next.text !== next.base;
      const isReady = !wrong.length && isChanged;
      const address = isNew ? newAddress(host, next.file, next.text) : editAddress(host, next.stands);
      const isLong = isNew && address.length > LONGEST;
      putText(get("state"), stateWords(wrong.length, asked.length, isNew, isChanged));
      get("check").hidden = !wrong.length;
      link.hidden = !isReady;
      link.href = isLong ? emptyAddress(host, next.file) : address;
      get("long").hidden = !(isReady && isLong);
      get("move").hidden = !(next.stands && next.stands !== next.file);
      putText(get("move-to"), next.file);
      putFaults(get("faults"), next.placed);
      putText(get("yaml"), next.text);
      putText(get("path"), namedIn(next.file) ?? "");
      if (!isNew) putChanges(get("changes"), next.base, next.text);
    },
    tell,
  };
}

/**
 * @param {number} wrong
 * @param {number} asked
 * @param {boolean} isNew
 * @param {boolean} isChanged
 */
function stateWords(wrong, asked, isNew, isChanged) {
  const questions = asked ? ` ${asked === 1 ? "1 question" : `${asked} questions`} to answer if you can.` : "";
  if (wrong) return `${wrong === 1 ? "1 thing" : `${wrong} things`} still to write or correct.${questions}`;
  if (!isNew && !isChanged) return `Nothing is changed yet.${questions}`;
  return `Nothing is missing or wrong: it can be sent.${questions}`;
}

/**
 * @param {HTMLElement} place
 * @param {string} text
 */
function putText(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/**
 * @param {HTMLElement} list
 * @param {Placed[]} placed
 */
function putFaults(list, placed) {
  const key = placed.map(({ finding }) => sentenceOf(finding)).join("\n");
  if (list.dataset.said === key) return;
  list.dataset.said = key;
  list.replaceChildren(
    ...placed.map(({ finding, frame }) => {
      const name = frame?.querySelector("label, legend, .label-like")?.firstChild?.textContent ?? "File";
      const go = element("button", { type: "button", class: "plain" }, name);
      go.addEventListener("click", () => frame && goTo(frame));
      return element("li", {}, go, ": ", ...withCode(sentenceOf(finding)));
    }),
  );
}

/**
 * @param {HTMLElement} place
 * @param {string} before
 * @param {string} after
 */
function putChanges(place, before, after) {
  const lines = difference(before, after).filter(([sign]) => sign !== " ");
  place.replaceChildren(
    ...lines.map(([sign, line]) =>
      element(
        sign === "-" ? "del" : "ins",
        {},
        element("span", { class: "visually-hidden" }, sign === "-" ? "Out: " : "In: "),
        `${line}\n`,
      ),
    ),
  );
  place.closest("section")?.toggleAttribute("hidden", !lines.length);
}

/**
 * @param {string} file
 * @returns {string | null} the path itself, none of a group without a name
 */
function namedIn(file) {
  return file.endsWith("/.yaml") ? null : file;
}
