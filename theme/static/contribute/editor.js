/** A record being written: after each rest it is read from the form, checked, shown as text and kept. */

import { readJson } from "../base/site.js";
import { createPlaces } from "../finder/places.js";
import { checkBegun } from "./check.js";
import { recordText } from "./emission.js";
import { createFaults } from "./faults.js";
import { fileFor, idFor } from "./home.js";
import { createNames } from "./names.js";
import { createNearby } from "./nearby.js";
import { dotted } from "./plain.js";
import { OtherForm } from "./reading.js";
import { createRecordForm } from "./record_form.js";
import { treeOf } from "./schema.js";
import { createSending } from "./sending.js";
import { today } from "./start.js";
import { createTwins } from "./twins.js";

/**
 * @typedef {import("./emission.js").Comment} Comment
 * @typedef {import("./plain.js").PlainMap} PlainMap
 * @typedef {{data: PlainMap, comments: Comment[], id?: string}} Content `id`: the name of its file, where somebody chose it
 */

export const FOLDER = "contribute/form/";

/** Milliseconds of rest after which what is typed is looked at. */
const REST = 120;

/**
 * @param {HTMLElement} page
 * @param {import("./start.js").Start} start
 * @param {import("./law.js").Law} law
 * @param {import("./pull_request.js").Host} host
 * @param {(text: string, file: string) => void} keep
 */
export function createEditor(page, start, law, host, keep) {
  const get = (/** @type {string} */ name) => /** @type {HTMLElement} */ (page.querySelector(`[data-${name}]`));
  const fileName = /** @type {HTMLInputElement | null} */ (page.querySelector("[data-file-name]"));
  const place = /** @type {HTMLFormElement} */ (get("record-form"));
  const tree = treeOf(law.rules.schema);
  const places = createPlaces();
  /** @type {Map<string, Map<string, import("./law.js").Choice>>} */
  const parts = new Map();
  /** @type {Map<string, import("./controls.js").Control>} */
  const controls = new Map();
  const nearby = createNearby(() => controls.get("region")?.read(), law, parts);
  const names = createNamesOnDemand(law);
  let comments = start.comments;
  let isFileNamed = false;
  let timer = 0;

  const tell = (/** @type {string} */ sentence) => void (get("status").textContent = sentence);
  const around = {
    ...{ law, controls, tell, names: names.read, partsHere: nearby.parts, zonesHere: nearby.zones, changed: soon },
    control: (/** @type {import("./plain.js").Field} */ field) => controls.get(dotted(field)),
    places: (/** @type {string} */ text) => places.find(text).catch(() => []),
    removed(/** @type {import("./plain.js").Field} */ list, /** @type {number} */ number) {
      comments = comments.flatMap((comment) => moved(comment, list, number));
    },
  };
  const form = createRecordForm(tree, around, Boolean(start.id));
  place.prepend(form.element);
  place.querySelector('[data-field="url"]')?.after(get("twins"));
  const faults = createFaults(place, update);
  const twins = createTwins(get("twins"), law);
  const sending = createSending(page, host, {
    showAll() {
      faults.showAll();
      update();
    },
  });

  place.addEventListener("input", ({ target }) => {
    if (target === fileName) isFileNamed = fileName?.value.trim() !== "";
    if (isIn(target, '[data-field="name"], [data-field="url"]')) void names.read().then(soon);
    soon();
  });
  place.addEventListener("change", async ({ target }) => {
    if (isIn(target, '[data-field="region"]')) await nearby.parts();
    const time = isIn(target, '[data-field$=".time"]');
    if (time) await fillZone(time.getAttribute("data-field") ?? "");
    soon();
  });
  place.addEventListener("focusout", soon);
  place.addEventListener("submit", (event) => event.preventDefault());

  function soon() {
    clearTimeout(timer);
    timer = window.setTimeout(update, REST);
  }

  function update() {
    clearTimeout(timer);
    const record = form.read();
    const id = start.id || (isFileNamed ? (fileName?.value.trim() ?? "") : idFor(record));
    const file = fileFor(record.region, id, start.file);
    const world = { law, tree, today: today(), id, file, names: names.now(), parts };
    const found = checkBegun(withNeeded(record, tree), world);
    const text = recordText(record, file, comments);
    // A file cannot have a name before the group has one.
    const placed = faults.show(id ? found : found.filter(({ rule }) => rule !== "file_name"));
    if (fileName && !isFileNamed) fileName.value = id;
    form.offerStated(record);
    sending.show({ text, file, stands: start.file, base: start.text, placed });
    if (!start.id) twins.show(record, names.now());
    keep(text, file);
  }

  /** @param {string} time field in which a time was typed: the zone of the place needs no typing */
  async function fillZone(time) {
    const zone = controls.get(time.replace(/\.time$/, ".timezone"));
    const zones = await nearby.zones();
    if (!zone || zone.read() || !zones.length || (zones.length > 1 && !nearby.hasSpot())) return;
    zone.write(zones[0]);
    tell(`Time zone filled in: ${zones[0]}`);
  }

  /** @returns {string} the record as it stands in the form */
  function text() {
    const record = form.read();
    return recordText(record, fileFor(record.region, start.id || idFor(record), start.file), comments);
  }

  form.write(start.data);
  if (start.text && text() !== start.text) throw new OtherForm(start.file);
  if (start.id) void names.read().then(soon);

  return {
    /** The text of the form before anything is typed. */
    first: text(),
    tell: sending.tell,

    /** @returns {Content} */
    content: () => ({ data: form.read(), comments, id: isFileNamed ? fileName?.value.trim() : undefined }),

    /** @param {Content} content */
    put({ id, ...content }) {
      comments = content.comments;
      form.write(content.data);
      isFileNamed = Boolean(id);
      if (fileName && id) fileName.value = id;
      void nearby.parts().then(soon);
      update();
    },

    forget: faults.forget,
  };
}

/** @param {import("./law.js").Law} law */
function createNamesOnDemand(law) {
  /** @type {import("./names.js").Names | null} */
  let names = null;
  /** @type {Promise<import("./names.js").Names | null> | null} */
  let reading = null;
  return {
    now: () => names,
    read() {
      reading ??= readJson(`${FOLDER}names.json`, "no-cache").then(
        (columns) => (names = createNames(columns, law)),
        // The check of the pull request knows them; asked for again at the next letter.
        () => (reading = null),
      );
      return reading;
    },
  };
}

/**
 * @param {EventTarget | null} target
 * @param {string} where
 * @returns {Element | null} the element around the target that is there
 */
function isIn(target, where) {
  return target instanceof Element ? target.closest(where) : null;
}

/**
 * @param {PlainMap} record
 * @param {import("./schema.js").Node} tree
 * @returns {PlainMap} with the parts that must be there, so that what they need is asked for
 */
function withNeeded(record, tree) {
  const missing = [...tree.fields].filter(([name, node]) => node.kind === "part" && node.needed && !(name in record));
  return { ...record, ...Object.fromEntries(missing.map(([name]) => [name, {}])) };
}

/**
 * @param {Comment} comment
 * @param {import("./plain.js").Field} list
 * @param {number} number of the entry that is taken away
 * @returns {Comment[]} the comment where its entry stands now; none when it was the entry's own
 */
function moved(comment, list, number) {
  const { field } = comment;
  if (!field || !list.every((step, place) => field[place] === step)) return [comment];
  const at = field[list.length];
  if (typeof at !== "number" || at < number) return [comment];
  return at === number ? [] : [{ ...comment, field: [...list, at - 1, ...field.slice(list.length + 1)] }];
}
