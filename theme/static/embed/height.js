/** In an embed: tells the page around it how high it is, and again when that changes. */

// A sandboxed frame has no origin to name; the message holds nothing but a number.
const tell = () => parent.postMessage({ guildhall: "height", height: document.documentElement.offsetHeight }, "*");

new ResizeObserver(tell).observe(document.documentElement);
