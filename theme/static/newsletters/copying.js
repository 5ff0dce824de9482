/** Putting a letter on the clipboard: text, or rich text with its plain twin. */

/** @typedef {{html: string, text: string}} Rich */

/**
 * @param {string} text
 * @returns {Promise<void>}
 */
export function copyText(text) {
  return navigator.clipboard.writeText(text);
}

/**
 * @param {Rich} rich what editors that take no HTML keep: headings, lists, links
 * @returns {Promise<void>}
 */
export function copyRich({ html, text }) {
  const parts = {
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  };
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}

/**
 * @param {string} letter a whole document
 * @param {boolean} styled whether the style for dark mails stays
 * @returns {string} what goes into the mail of a service: the body, after the style
 */
export function fragment(letter, styled) {
  const parsed = new DOMParser().parseFromString(letter, "text/html");
  const style = styled ? [...parsed.querySelectorAll("style")].map((found) => found.outerHTML).join("") : "";
  return `${style}${parsed.body.innerHTML.trim()}\n`;
}

/**
 * Runs one way of copying at a time and says how it went.
 *
 * @param {HTMLElement} told
 * @param {string} what
 * @param {() => Promise<void>} copy
 */
export async function tellCopied(told, what, copy) {
  told.textContent = "";
  try {
    await copy();
    told.textContent = `Copied: ${what}.`;
  } catch (reason) {
    console.warn(reason);
    told.textContent = "The browser did not allow it. Open the file below and copy from there.";
  }
}
