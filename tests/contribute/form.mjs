/** Runs the form's modules over the cases on standard input; `running.py` calls it. */

import { check, checkBegun } from "../../theme/static/contribute/check.js";
import { createLaw } from "../../theme/static/contribute/law.js";
import { createNames } from "../../theme/static/contribute/names.js";
import { Decimal, dotted } from "../../theme/static/contribute/plain.js";
import { readRecord } from "../../theme/static/contribute/reading.js";
import { recordText } from "../../theme/static/contribute/emission.js";
import { treeOf } from "../../theme/static/contribute/schema.js";
import { fileOf } from "../../theme/static/contribute/texts.js";
import { fileFor, idFor } from "../../theme/static/contribute/home.js";

const DECIMAL = "\0decimal";
const revive = (_, value) =>
  value && typeof value === "object" && DECIMAL in value ? new Decimal(value[DECIMAL]) : value;
const mark = (_, value) => (value instanceof Decimal ? { [DECIMAL]: value.text } : value);

let text = "";
for await (const part of process.stdin) text += part;
const given = JSON.parse(text, revive);

const world = () => {
  const law = createLaw(given.rules);
  const parts = new Map(
    Object.entries(given.parts).map(([code, choices]) => [code, new Map(choices.map((one) => [one[0], one]))]),
  );
  return { law, tree: treeOf(given.rules.schema), names: createNames(given.names, law), parts, today: given.today };
};

const told = ({ field, message, remedy, warning }) => [dotted(field), message, remedy, warning ? "warning" : "error"];

const TASKS = {
  place: () => fileOf,
  check: () => {
    const all = world();
    return ({ data, file, names }) => {
      const own = names ? createNames(names, all.law) : all.names;
      return check(data, { ...all, names: own, file, id: idOf(file) }).map(told);
    };
  },
  begun: () => {
    const all = world();
    return ({ data, file }) => checkBegun(data, { ...all, file, id: idOf(file) }).map(told);
  },
  emit:
    () =>
    ({ data, file }) =>
      recordText(data, file),
  read:
    () =>
    ({ text, file }) =>
      readRecord(text, file),
  again:
    () =>
    ({ text, file }) => {
      try {
        const { data, comments } = readRecord(text, file);
        return recordText(data, file, comments);
      } catch (reason) {
        return String(reason);
      }
    },
  pattern: () => {
    const { law } = world();
    return ({ name, text }) => [...text.matchAll(law.pattern(name, "g"))].map((found) => found[0]);
  },
  file: () => (record) => fileFor(record.region, idFor(record)),
};

function idOf(file) {
  return file
    .split("/")
    .at(-1)
    .replace(/\.yaml$/, "");
}

const task = TASKS[process.argv[2]]();
console.log(
  JSON.stringify(
    given.cases.map((one) => task(one)),
    mark,
  ),
);
