/**
 * The JSON Schema of a record as a tree of fields, each of one kind that a control and a check exist for.
 *
 * @typedef {"part" | "list" | "text" | "choice" | "true" | "flag" | "count" | "number" | "date" | "address-or-true"} Kind
 *
 * @typedef {object} Node
 * @property {Kind} kind
 * @property {string} title
 * @property {string} help
 * @property {any} example
 * @property {boolean} needed it must be there
 * @property {boolean} nullable null may stand in its place
 * @property {string} vocabulary the vocabulary that its text is from, or empty
 * @property {string} form the check of its text that no schema can express, or empty
 * @property {any} limits the JSON Schema with its minima, maxima and pattern
 * @property {string[]} choices
 * @property {Node | null} entry of a list
 * @property {Map<string, Node>} fields of a part
 */

/**
 * @param {any} schema the JSON Schema of a record
 * @returns {Node}
 */
export function treeOf(schema) {
  return nodeOf(schema, schema.$defs ?? {}, true);
}

/**
 * @param {any} written
 * @param {Record<string, any>} parts
 * @param {boolean} needed
 * @param {string} [above] vocabulary of the list that it is an entry of
 * @returns {Node}
 */
function nodeOf(written, parts, needed, above = "") {
  const branches = (written.anyOf ?? [written]).map((/** @type {any} */ one) => ({ ...referred(one, parts) }));
  const meant = branches.filter((/** @type {any} */ one) => one.type !== "null");
  const schema = { ...meant[0], ...limitsOf(written) };
  const vocabulary = written["x-vocabulary"] ?? above;
  const kind = kindOf(meant);
  return {
    kind,
    title: written.title ?? schema.title ?? "",
    help: written.description ?? "",
    example: written.examples?.[0],
    needed,
    nullable: meant.length < branches.length,
    vocabulary,
    form: meant.map((/** @type {any} */ one) => one["x-form"]).find(Boolean) ?? "",
    limits: schema,
    choices: schema.enum ?? [],
    entry: kind === "list" ? nodeOf(schema.items, parts, true, vocabulary) : null,
    fields: kind === "part" ? fieldsOf(schema, parts) : new Map(),
  };
}

/**
 * @param {any} schema
 * @param {Record<string, any>} parts
 */
function referred(schema, parts) {
  return schema.$ref ? parts[schema.$ref.split("/").at(-1)] : schema;
}

/** @param {any} written keywords that stand beside `anyOf` and hold for all of it */
function limitsOf({ minimum, maximum }) {
  return minimum === undefined ? {} : { minimum, maximum };
}

/**
 * @param {any[]} branches
 * @returns {Kind}
 */
function kindOf(branches) {
  const [{ type, enum: choices, const: only, ...first }] = branches;
  if (branches.length > 1) return branches.some((one) => one.const === true) ? "address-or-true" : "date";
  if (only === true) return "true";
  if (choices) return "choice";
  if (first["x-form"] === "date") return "date";
  return /** @type {Record<string, Kind>} */ ({
    object: "part",
    array: "list",
    boolean: "flag",
    integer: "count",
    number: "number",
    string: "text",
  })[type];
}

/**
 * @param {any} schema
 * @param {Record<string, any>} parts
 * @returns {Map<string, Node>}
 */
function fieldsOf({ properties, required = [] }, parts) {
  return new Map(
    Object.entries(properties).map(([name, field]) => [name, nodeOf(field, parts, required.includes(name))]),
  );
}

/**
 * @param {Node} tree
 * @param {import("./plain.js").Field} field
 * @returns {Node | null} of the field, or of the entry of a list
 */
export function nodeAt(tree, field) {
  /** @type {Node | null} */
  let node = tree;
  for (const step of field) {
    node = (typeof step === "number" ? node?.entry : node?.fields.get(step)) ?? null;
  }
  return node;
}
