/** Answers that are kept, so that the same question is not worked out twice. */

/**
 * @template Answer
 * @param {(question: string) => Promise<Answer>} answer
 * @param {number} most answers to keep
 * @returns {(question: string) => Promise<Answer>} gives the same answer again, unless it failed
 */
export function kept(answer, most) {
  /** @type {Map<string, Promise<Answer>>} */
  const answers = new Map();
  return (question) => {
    const known = answers.get(question);
    if (known) return known;
    const next = answer(question);
    answers.set(question, next);
    next.catch(() => answers.delete(question));
    if (answers.size > most) answers.delete(answers.keys().next().value ?? "");
    return next;
  };
}
