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
      const response = await fetch(new URL(`../feeds/${category}.json`, import.meta.url));
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const { items, home_page_url: page } = await response.json();
      this.append(list(items.slice(0, count)), foot(page));
    } catch (reason) {
      console.warn("guild-list:", reason);
    }
  }
}

/**
 * @param {{title: string, url: string, summary?: string}[]} groups items of a JSON Feed
 * @returns {HTMLUListElement}
 */
function list(groups) {
  const made = document.createElement("ul");
  for (const { title, url, summary = "" } of groups) {
    const item = document.createElement("li");
    item.append(link(title, url), ` ${summary}`);
    made.append(item);
  }
  return made;
}

/** @param {string} page */
function foot(page) {
  const made = document.createElement("small");
  made.append(link("Groups from Guildhall", page), ", CC BY-SA 4.0");
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
