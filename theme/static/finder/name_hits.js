/** How much of each name a question is: the whole name wins over everything else. */

/** A name that is the question; one that the question is a part of gets its share of the other. */
const [WHOLE_NAME, PART_OF_NAME] = [5, 0.5];

/** How many words of the question stand in each name, by field. */
export class NameHits {
  /** @type {Map<string, Map<number, {words: number, asked: number}>>} */
  fields = new Map();

  /**
   * @param {string} field n2: names of two words
   * @param {number} group
   * @param {number} covered words of the question that this one stands for
   */
  add(field, group, covered) {
    const groups = this.fields.get(field) ?? new Map();
    const hits = groups.get(group) ?? { words: 0, asked: 0 };
    groups.set(group, { words: hits.words + 1, asked: hits.asked + covered });
    this.fields.set(field, groups);
  }

  /**
   * @param {Float32Array} score raised for names that the question is, or is a part of
   * @param {number} asked words in the question
   * @returns {boolean} whether a name is the question
   */
  addTo(score, asked) {
    const best = new Map();
    for (const [field, groups] of this.fields) {
      const length = Number(field.slice(1));
      for (const [group, hits] of groups) {
        const whole = hits.words >= length && hits.asked >= asked;
        const share = whole ? WHOLE_NAME : PART_OF_NAME * Math.min(1, hits.words / length);
        best.set(group, Math.max(best.get(group) ?? 0, share));
      }
    }
    for (const [group, share] of best) score[group] += share;
    return [...best.values()].includes(WHOLE_NAME);
  }
}
