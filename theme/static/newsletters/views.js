/** The preview of a mail: light, dark, darkened by force, and as narrow as a phone. */

/**
 * @param {HTMLElement} page holds radio buttons in `[data-views]` and the frame `[data-preview]`
 */
export function showViews(page) {
  const frame = /** @type {HTMLIFrameElement} */ (page.querySelector("[data-preview]"));
  const views = /** @type {HTMLElement} */ (page.querySelector("[data-views]"));
  const show = () => {
    const chosen = /** @type {HTMLInputElement | null} */ (views.querySelector("input:checked"));
    frame.className = `preview ${chosen?.value ?? "light"}`;
    dress(frame, chosen?.value === "dark");
  };
  views.hidden = false;
  views.addEventListener("change", show);
  frame.addEventListener("load", show);
  show();
}

/**
 * A frame takes the reader's own scheme: the rules for dark mails are switched by hand.
 *
 * @param {HTMLIFrameElement} frame of the same origin
 * @param {boolean} dark
 */
function dress(frame, dark) {
  for (const sheet of frame.contentDocument?.styleSheets ?? []) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof (frame.contentWindow?.CSSMediaRule ?? CSSMediaRule)) rule.media.mediaText = dark ? "all" : "not all";
    }
  }
}
