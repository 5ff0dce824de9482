/** `<guild-list category="topics/python" count="8">`: a list of groups that takes the style of its page. */

/** Groups, when the page does not say how many. */
const COUNT = 8;
const MOST = 50;

class GuildList extends HTMLElement {
  async connectedCallback() {
    const category = this.getAttribute("category") ?? "";
    const count = Math.min(MOST, Math.max(1, Number(this.getAttribute("count")) || COUNT));
    // What is inside, a link to the category, stays when there is nothing to put in its place.
    if (!/^[a-z]+\/[a-z0-9-]+$/.test(category)) return;
    try {
      const response = await fetch(new URL(`../data/v1/${category}.json`, import.meta.url));
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const { groups, credit } = await response.json();
      this.append(list(groups.slice(0, count)), foot(credit));
    } catch (reason) {
      console.warn("guild-list:", reason);
    }
  }
}

/**
 * @param {{name: string, page: string, summary: string}[]} groups
 * @returns {HTMLUListElement}
 */
function list(groups) {
  const made = document.createElement("ul");
  for (const { name, page, summary } of groups) {
    const item = document.createElement("li");
    item.append(link(name, page), ` ${summary}`);
    made.append(item);
  }
  return made;
}

/** @param {string} credit */
function foot(credit) {
  const made = document.createElement("small");
  made.textContent = credit;
  return made;
}

/**
 * @param {string} text
 * @param {string} address
 */
function link(text, address) {
  const made = document.createElement("a");
  made.href = /^https?:/.test(address) ? address : "#";
  made.textContent = text;
  return made;
}

if (!customElements.get("guild-list")) customElements.define("guild-list", GuildList);
