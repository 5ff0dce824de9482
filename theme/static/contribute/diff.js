/** Which lines of a text another one takes out and puts in. */

/**
 * @param {string} before
 * @param {string} after
 * @returns {["-" | "+" | " ", string][]} lines in order
 */
export function difference(before, after) {
  const [old, now] = [before, after].map((text) => text.replace(/\n$/, "").split("\n"));
  const common = commonLines(old, now);
  /** @type {["-" | "+" | " ", string][]} */
  const found = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      found.push([" ", old[i++]]);
      j++;
    } else if (i < old.length && (j === now.length || common[i + 1][j] >= common[i][j + 1]))
      found.push(["-", old[i++]]);
    else found.push(["+", now[j++]]);
  }
  return found;
}

/**
 * @param {string[]} old
 * @param {string[]} now
 * @returns {number[][]} by line of each: most lines that both have in one order from there on
 */
function commonLines(old, now) {
  const table = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      table[i][j] = old[i] === now[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}
