/** The search box: tells what is typed at once, but no faster than it can be answered. */

/**
 * @typedef {object} SearchBox
 * @property {() => string} take what stands in the box; no report of it is pending any more
 * @property {(text: string) => void} put
 * @property {() => void} focus
 */

/** Milliseconds between two reports: about as long as an answer takes on a slow phone. */
const PACE = 120;

/** Where a slash is meant as a character. */
const TYPED_IN = "input, textarea, select, [contenteditable]";

/**
 * @param {HTMLFormElement} form
 * @param {object} on
 * @param {() => void} on.type
 * @param {() => void} on.send
 * @param {() => void} [on.focus]
 * @returns {SearchBox}
 */
export function createSearchBox(form, on) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input[name=q]"));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pending;
  let told = -Infinity;

  input.addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(tell, Math.max(0, told + PACE - performance.now()));
  });

  function tell() {
    told = performance.now();
    on.type();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    on.send();
  });
  if (on.focus) input.addEventListener("focus", on.focus);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest(TYPED_IN);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    input.focus();
  });

  return {
    take() {
      clearTimeout(pending);
      return input.value;
    },
    put(text) {
      if (input.value.trim() !== text) input.value = text;
    },
    focus: () => input.focus(),
  };
}
