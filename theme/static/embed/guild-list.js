/** `<guild-list category="topics/python" count="8">`: a list of groups that takes the style of its page. */

/** Groups, when the page does not say how many. */
const COUNT = 8;

/** As many as an embed has. */
const MOST = 20;

class GuildList extends HTMLElement {
  async connectedCallback() {
    const category = this.getAttribute("category") ?? "";
    const count = Math.min(MOST, Math.max(1, Number(this.getAttribute("count")) || COUNT));
    // What is inside, a link to the category, stays when there is nothing to put in its place.
    if (!/^[a-z]+\/[a-z0-9-]+$/.test(category)) return;
    try {
      const embed = new URL(`${category}/`, import.meta.url);
      const response = await fetch(embed);
      if (!response.ok) throw new Error(`${embed}: ${response.status}`);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      this.append(list([...page.querySelectorAll("main > ul > li")].slice(0, count)), foot(page));
    } catch (reason) {
      console.warn("guild-list:", reason);
    }
  }
}

/**
 * @param {Element[]} groups as an embed lists them
 * @returns {HTMLUListElement}
 */
function list(groups) {
  const made = document.createElement("ul");
  for (const group of groups) {
    const item = document.createElement("li");
    const facts = document.createElement("small");
    const [summary, known] = group.querySelectorAll("p");
    facts.textContent = known?.textContent ?? "";
    item.append(copyOf(group.querySelector("a")), document.createElement("br"), `${summary?.textContent} `, facts);
    made.append(item);
  }
  return made;
}

/**
 * @param {Document} embed
 * @returns {HTMLElement} whose data it is, and how old
 */
function foot(embed) {
  const made = document.createElement("small");
  for (const part of embed.querySelector(".foot")?.childNodes ?? []) {
    made.append(part instanceof HTMLAnchorElement ? copyOf(part) : (part.textContent ?? ""));
  }
  return made;
}

/**
 * @param {HTMLAnchorElement | null} link
 * @returns {HTMLAnchorElement} its address and its text, and nothing else
 */
function copyOf(link) {
  const made = document.createElement("a");
  if (link && /^https?:/.test(link.href)) made.href = link.href;
  made.textContent = link?.textContent ?? "";
  return made;
}

if (!customElements.get("guild-list")) customElements.define("guild-list", GuildList);
