/** Runs before a page's own scripts: notes when the finder was asked, when it showed something, and when it was done. */

{
  const QUIET = 500;
  const probe = { asked: 0, first: 0, drawn: 0, last: 0 };
  window.guildhallProbe = probe;

  for (const event of ["input", "change"]) {
    document.addEventListener(event, ({ timeStamp }) => Object.assign(probe, { asked: timeStamp, drawn: 0 }), true);
  }

  /** The time of the frame that shows a change, which is after the callbacks of that frame. */
  function noteDrawn() {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (probe.drawn = performance.now());
      port2.postMessage(null);
    });
  }

  new MutationObserver((changes) => {
    if (!changes.some(({ target }) => target instanceof Element && target.closest("[data-finder]"))) return;
    probe.last = performance.now();
    if (!probe.first && document.querySelector("[data-results] > .result")) probe.first = probe.last;
    noteDrawn();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  /** Resolves when nothing has changed for a while; gives milliseconds from the question to the last frame, null: it changed nothing. */
  window.guildhallSettled = async () => {
    const start = performance.now();
    while (performance.now() - Math.max(probe.last, start) < QUIET) await new Promise((resolve) => setTimeout(resolve, 20));
    return probe.drawn ? probe.drawn - probe.asked : null;
  };

  /** Milliseconds until the first result, and bytes over the wire that were asked for until then. */
  window.guildhallOpening = () => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const needed = entries.filter(({ startTime }) => startTime < probe.first);
    return { first: probe.first, bytes: needed.reduce((sum, { transferSize }) => sum + transferSize, 0) };
  };
}
