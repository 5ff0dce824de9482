/** The forms of a letter: the same templates as the build's, filled in the browser. */

/**
 * @typedef {Record<string, string>} Texts
 * @typedef {"html" | "rich.html" | "md" | "txt"} Ending
 *
 * @typedef {object} Forms newsletters/forms.json
 * @property {string} site
 * @property {string} address of the site, without a final slash
 * @property {[string, string]} licence name and address
 * @property {{mark: string, default: string}} accent
 * @property {Record<Ending, {item: string, shell: string}>} forms
 *
 * @typedef {object} Letter
 * @property {string} heading
 * @property {string} number `8 tech groups`
 * @property {string} preheader
 * @property {string} more address of the list
 * @property {string} moreWords
 * @property {string} campaign parameters of our own links, with the question mark, or empty
 * @property {string} accent `#rrggbb`
 * @property {Texts[]} items `page` is a path within the site
 */

const PART = /\{\{ (\w+) \}\}|\{% if (\w+) %\}([\s\S]*?)\{% endif %\}/g;

/** @type {Record<string, (text: string) => string>} */
const ESCAPES = {
  html: htmlText,
  "rich.html": htmlText,
  md: (text) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&"),
  txt: (text) => text,
};

/**
 * @param {Forms} forms
 * @param {Ending} ending
 * @param {Letter} letter
 * @returns {string} the letter in a form
 */
export function rendered({ site, address, licence, accent, forms }, ending, letter) {
  const { item, shell } = forms[ending];
  const escape = ESCAPES[ending];
  const parameters = ending.endsWith("html") ? letter.campaign.replace(/&/g, "&amp;") : letter.campaign;
  const items = letter.items.map((texts) => {
    const page = `${address}/${texts.page}${parameters}`;
    return fill(item, texts, ending === "md" ? { page, own: texts.own } : { page }, escape);
  });
  const texts = {
    heading: letter.heading,
    number: letter.number,
    site,
    preheader: letter.preheader,
    more_words: letter.moreWords,
    licence_name: licence[0],
  };
  const more = ending.endsWith("html") ? htmlText(letter.more) : letter.more;
  const ready = { items: items.join(""), more, licence: licence[1] };
  return fill(shell, texts, ready, escape).replaceAll(accent.mark, letter.accent);
}

/**
 * @param {string} template
 * @param {Texts} values texts that are escaped
 * @param {Texts} ready texts that are put in as they are
 * @param {(text: string) => string} escape
 * @returns {string}
 */
function fill(template, values, ready, escape) {
  return template.replace(PART, (_, name, condition, inner) => {
    if (name) return Object.hasOwn(ready, name) ? ready[name] : escape(values[name]);
    return values[condition] || ready[condition] ? fill(inner, values, ready, escape) : "";
  });
}

/** @param {string} text */
function htmlText(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (sign) => signs[/** @type {keyof typeof signs} */ (sign)]);
}
