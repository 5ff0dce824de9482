/** For the page around: gives each `<iframe data-guildhall>` the height that its embed asks for. */

/** No embed is higher; a number beyond it is no height. */
const HIGHEST = 8000;
const LOWEST = 120;

addEventListener("message", ({ data, source }) => {
  if (data?.guildhall !== "height" || !Number.isFinite(data.height)) return;
  // A sandboxed frame's origin is the word "null": the frame itself is what can be trusted.
  for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[data-guildhall]"))) {
    if (frame.contentWindow === source) frame.height = String(Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(data.height))));
  }
});
