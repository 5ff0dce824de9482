/** Texts as YAML writes them: bare where both versions of YAML read them as this text, in double quotes elsewhere. */

import { resolve } from "./plain.js";

/** Columns of no account: what `guildhall/editing/emission.py` writes bare is bare here. */
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
const BASE_60 = /^\d+(?::\d+)+$/;

/** What means something in brackets: brackets, commas, question marks, and `:` where libyaml takes it for a key. */
const IN_FLOW = /[[\]{},?]|^:/;

/** Signs that no bare text starts with, and those that none starts with when a space follows. */
const INDICATORS = "#,[]{}&*!|>'\"%@`";
const BEFORE_SPACE = "?:-";
const NOT_PRINTED = /[^\n\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10fffe}]/u;

/** What YAML 1.1 reads as something else than text, after https://yaml.org/type/. */
const OTHER_SORTS = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  /^(?:<<|=|~|null|Null|NULL|)$/,
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/,
];

/**
 * @param {string} text
 * @param {boolean} inFlow whether it stands in brackets
 * @returns {string}
 */
export function written(text, inFlow) {
  if (DATE.test(text) || (isPlain(text) && !(inFlow && IN_FLOW.test(text)))) return text;
  return JSON.stringify(text);
}

/** @param {string} text */
function isPlain(text) {
  if (BASE_60.test(text) || resolve(text) !== text || OTHER_SORTS.some((sort) => sort.test(text))) return false;
  if (/^ | $/.test(text) || /[\n\u0085\u2028\u2029]/.test(text) || NOT_PRINTED.test(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || INDICATORS.includes(text[0])) return false;
  if (BEFORE_SPACE.includes(text[0]) && (text.length === 1 || text[1] === " ")) return false;
  return !/:(?: |$)/.test(text.slice(1)) && !/ #/.test(text);
}
