/** Keeps a page as new as the site: reloads it when it changes, and shows what is broken in the site's files. */

const NOTICE = "data-watch-notice";

let mark = new URL(import.meta.url).searchParams.get("since") ?? "";
/** @type {EventSource | null} */
let stream = null;

// A browser has few connections for one server: only tabs that somebody sees keep theirs.
document.addEventListener("visibilitychange", follow);
addEventListener("pageshow", follow);
addEventListener("pagehide", leave);
follow();

function follow() {
  if (document.visibilityState === "hidden") leave();
  else if (!stream) listen();
}

function leave() {
  stream?.close();
  stream = null;
}

function listen() {
  const asked = new URLSearchParams({ since: mark, page: decodeURI(location.pathname) });
  stream = new EventSource(`/-/events?${asked}`);
  stream.addEventListener("message", hear);
}

/** @param {MessageEvent<string>} event */
function hear({ data, lastEventId }) {
  mark = lastEventId;
  /** @type {{files: string[] | null, notice: boolean}} */
  const { files, notice } = JSON.parse(data);
  if (files === null || files.some((file) => shown().has(file))) {
    leave();
    location.reload();
  } else if (notice) {
    void renewNotice();
  }
}

/** @returns {Set<string>} this page's file and all that it has loaded, from the site's top */
function shown() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const paths = [location, ...loaded.filter(({ origin }) => origin === location.origin)].map(({ pathname }) => decodeURI(pathname).slice(1));
  return new Set(paths.map((path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path)));
}

async function renewNotice() {
  const answer = await fetch("/-/notice");
  const told = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(`[${NOTICE}]`);
  document.querySelector(`[${NOTICE}]`)?.remove();
  if (told) document.body.prepend(document.adoptNode(told));
}
