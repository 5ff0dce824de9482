/** Showing what is wrong beside the fields: as soon as somebody has been at them, or all at once when asked. */

import { element } from "../base/element.js";
import { withCode } from "./frame.js";
import { dotted } from "./plain.js";

/**
 * @typedef {import("./law.js").Finding} Finding
 * @typedef {{finding: Finding, frame: HTMLElement | null}} Placed
 */

/** Milliseconds without a letter after which somebody may be told what is wrong with the field at hand. */
const PAUSE = 900;

/**
 * @param {HTMLElement} form
 * @param {() => void} rested called when somebody has stopped typing
 */
export function createFaults(form, rested) {
  /** @type {Set<string>} fields that somebody has been at */
  const touched = new Set();
  let all = false;
  let timer = 0;

  form.addEventListener("focusout", ({ target }) => touch(target));
  form.addEventListener("change", ({ target }) => touch(target));
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      touch(target);
      rested();
    }, PAUSE);
  });

  /** @param {EventTarget | null} target */
  function touch(target) {
    for (let frame = target instanceof Element ? frameOf(target) : null; frame; frame = frameOf(frame.parentElement)) {
      touched.add(frame.dataset.field ?? "");
    }
  }

  /** @param {Finding} finding */
  function place(finding) {
    return { finding, frame: nearestFrame(form, whereOf(finding)) };
  }

  return {
    /** All faults are shown from now on. */
    showAll() {
      all = true;
    },

    /** Nobody has been anywhere. */
    forget() {
      all = false;
      touched.clear();
    },

    /**
     * @param {Finding[]} findings
     * @returns {Placed[]} in the order of the fields
     */
    show(findings) {
      const placed = findings.map(place);
      /** @type {Map<Element, Finding[]>} */
      const byFrame = new Map();
      for (const { finding, frame } of placed) if (frame) byFrame.set(frame, [...(byFrame.get(frame) ?? []), finding]);
      for (const frame of form.querySelectorAll("[data-field]")) {
        const isShown = all || touched.has(/** @type {HTMLElement} */ (frame).dataset.field ?? "");
        put(frame, isShown ? (byFrame.get(frame) ?? []) : []);
      }
      return inOrder(placed);
    },
  };
}

/**
 * A field that no source states is the matter of the sources.
 *
 * @param {Finding} finding
 */
function whereOf({ rule, field }) {
  return rule === "support" && field.length === 1 ? ["sources"] : field;
}

/** @param {Element | null} element */
function frameOf(element) {
  return /** @type {HTMLElement | null} */ (element?.closest("[data-field]") ?? null);
}

/**
 * @param {HTMLElement} form
 * @param {import("./plain.js").Field} field
 * @returns {HTMLElement | null} the frame of a field, or of the nearest above it that has one
 */
function nearestFrame(form, field) {
  for (let left = field; ; left = left.slice(0, -1)) {
    const found = form.querySelector(`[data-field="${CSS.escape(dotted(left))}"]`);
    if (found || !left.length) return /** @type {HTMLElement | null} */ (found);
  }
}

/**
 * @param {Element} frame
 * @param {Finding[]} findings
 */
function put(frame, findings) {
  const line = frame.querySelector(":scope > .fault");
  if (!line) return;
  const text = findings.map(sentenceOf).join("\n");
  if (line.getAttribute("data-said") !== text) {
    line.setAttribute("data-said", text);
    line.replaceChildren(
      ...findings.map((one) =>
        element("span", { class: one.warning ? "asked" : "wrong" }, ...withCode(sentenceOf(one))),
      ),
    );
  }
  const control = frame.querySelector(`#${CSS.escape(line.id.replace(/-fault$/, ""))}`) ?? frame;
  const isWrong = findings.some((one) => !one.warning);
  if (control.matches("input, select, textarea")) control.setAttribute("aria-invalid", String(isWrong));
}

/** @param {Finding} finding */
export function sentenceOf({ message, remedy }) {
  return `${message}; ${remedy}`;
}

/** @param {Placed[]} placed */
function inOrder(placed) {
  return [...placed].sort((a, b) => {
    if (a.frame === b.frame || !a.frame || !b.frame) return 0;
    return a.frame.compareDocumentPosition(b.frame) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/**
 * Goes to a field, opening what it is folded into.
 *
 * @param {HTMLElement} frame
 */
export function goTo(frame) {
  for (let fold = frame.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  const input = /** @type {HTMLElement | null} */ (frame.querySelector("input, select, textarea, button"));
  input?.focus();
  frame.scrollIntoView({ block: "center" });
}
