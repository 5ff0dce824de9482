/** What hands do on a map: drag, pinch, turn the wheel with Ctrl held, press keys. */

/**
 * @typedef {object} Actions
 * @property {(factor: number, across: number, down: number) => void} zoom around a place of what
 *   is shown: 0 left or top, 1 right or bottom
 * @property {(across: number, down: number) => boolean} move by parts of what is shown; false when
 *   the map is at its edge
 * @property {() => void} reset
 */

/** Pixels that a finger may slip and still have tapped. */
const SLIP = 5;

/** Part of what is shown that an arrow key moves by. */
const STEP = 0.2;

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/**
 * @param {HTMLElement} frame holds the map and nothing else
 * @param {Actions} actions
 */
export function listen(frame, actions) {
  listenToKeys(frame, actions);
  listenToPointers(frame, actions);
  // Without Ctrl the wheel scrolls the page; a pinch on a touchpad comes as a wheel with Ctrl.
  frame.addEventListener("wheel", (event) => turn(event, frame, actions), { passive: false });
}

/** @type {(frame: HTMLElement, actions: Actions) => void} */
function listenToKeys(frame, actions) {
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    let done = true;
    if (arrow) done = actions.move(...arrow);
    else if (event.key === "+" || event.key === "=") actions.zoom(1.6, 0.5, 0.5);
    else if (event.key === "-") actions.zoom(1 / 1.6, 0.5, 0.5);
    else if (event.key === "0") actions.reset();
    else return;
    if (done) event.preventDefault();
  });
}

/** @type {(event: WheelEvent, frame: HTMLElement, actions: Actions) => void} */
function turn(event, frame, actions) {
  if (!event.ctrlKey) return;
  event.preventDefault();
  actions.zoom(Math.exp(-event.deltaY / 240), ...placeIn(frame, event.clientX, event.clientY));
}

/** @type {(frame: HTMLElement, actions: Actions) => void} */
function listenToPointers(frame, actions) {
  /** @type {Map<number, {x: number, y: number}>} */
  const down = new Map();
  let slipped = 0;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!down.size) slipped = 0;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  frame.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const after = { x: event.clientX, y: event.clientY };
    slipped += Math.hypot(after.x - before.x, after.y - before.y);
    if (slipped < SLIP) return;
    frame.setPointerCapture(event.pointerId);
    const other = [...down.entries()].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, after);
    const { width, height } = frame.getBoundingClientRect();
    if (!other) {
      actions.move((before.x - after.x) / width, (before.y - after.y) / height);
    } else {
      const spread = Math.hypot(after.x - other.x, after.y - other.y);
      const factor = spread / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      actions.zoom(factor, ...placeIn(frame, (after.x + other.x) / 2, (after.y + other.y) / 2));
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    frame.addEventListener(end, (event) => down.delete(/** @type {PointerEvent} */ (event).pointerId));
  }
  // A drag that ends on a dot is no click on it.
  frame.addEventListener("click", (event) => slipped >= SLIP && stop(event), { capture: true });
  frame.addEventListener("dragstart", (event) => event.preventDefault());
}

/** @type {(event: Event) => void} */
function stop(event) {
  event.preventDefault();
  event.stopPropagation();
}

/** @type {(frame: HTMLElement, x: number, y: number) => [number, number]} */
function placeIn(frame, x, y) {
  const box = frame.getBoundingClientRect();
  return [(x - box.left) / box.width, (y - box.top) / box.height];
}
