/** Runs before a page's own scripts: notes when the finder was asked, when it answered, and when it was done. */

{
  const QUIET = 500;
  const probe = { asked: 0, first: 0, answered: 0, drawn: 0, last: 0 };
  window.guildhallProbe = probe;

  for (const event of ["input", "change"]) {
    document.addEventListener(event, ({ timeStamp }) => Object.assign(probe, { asked: timeStamp, answered: 0, drawn: 0 }), true);
  }

  /**
   * The time of the frame that shows a change, which is after the callbacks of that frame.
   *
   * @param {(time: number) => void} note
   */
  function whenDrawn(note) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now());
      port2.postMessage(null);
    });
  }

  /** @param {MutationRecord} change */
  function isAnswer({ type, target }) {
    if (type !== "childList" || !(target instanceof Element)) return false;
    // That it is still searching is no answer.
    return target.matches("[data-results]") || (target.matches("[data-count]") && target.childElementCount > 0);
  }

  new MutationObserver((changes) => {
    const own = changes.filter(({ target }) => target instanceof Element && target.closest("[data-finder]"));
    if (!own.length) return;
    probe.last = performance.now();
    if (!probe.first && document.querySelector("[data-results] > .result")) probe.first = probe.last;
    if (own.some(isAnswer)) whenDrawn((time) => (probe.answered ||= time));
    whenDrawn((time) => (probe.drawn = time));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  /** Resolves when nothing has changed for a while; milliseconds from the question to the answer and to the last frame, null: there was none. */
  window.guildhallSettled = async () => {
    const start = performance.now();
    while (performance.now() - Math.max(probe.last, start) < QUIET) await new Promise((resolve) => setTimeout(resolve, 20));
    return probe.answered ? [probe.answered - probe.asked, probe.drawn - probe.asked] : null;
  };

  /** Milliseconds until the first result, and bytes over the wire that were asked for until then. */
  window.guildhallOpening = () => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const needed = entries.filter(({ startTime }) => startTime < probe.first);
    return { first: probe.first, bytes: needed.reduce((sum, { transferSize }) => sum + transferSize, 0) };
  };
}
