/** So many variants in a row are told apart from each other, where there are enough of them. */
const inARow = 8;

/**
 * A fresh variant that is neither the written task nor one of those just before it. Each is drawn from
 * its own number, so that it costs no more than a row to know what came before.
 *
 * @param variant counted from 1
 * @param draw a task by its number; it may return one that is not new where there is no other
 * @param identityOf what two tasks have in common when a learner would call them the same
 */
export function freshVariant<T>(
  variant: number,
  written: T,
  draw: (variant: number, isNew: (task: T) => boolean) => T,
  identityOf: (task: T) => string,
): T {
  const seen = new Set([identityOf(written)]);
  for (let at = variant - ((variant - 1) % inARow); ; at += 1) {
    const task = draw(at, (one) => !seen.has(identityOf(one)));
    if (at >= variant) return task;
    seen.add(identityOf(task));
  }
}
