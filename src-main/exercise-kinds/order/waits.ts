/** A node that stands before something that it needs. */
export interface TooEarly {
  readonly id: string;
  /** What it waits for, in the order in which it comes. */
  readonly missing: readonly string[];
}

/** The first node of an order that comes before something that it needs; none in a valid order. */
export function firstTooEarly(
  order: readonly string[],
  needs: ReadonlyMap<string, readonly string[]>,
): TooEarly | undefined {
  const done = new Set<string>();
  for (const id of order) {
    const missing = needs.get(id)!.filter((needed) => !done.has(needed));
    if (missing.length > 0)
      return { id, missing: missing.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) };
    done.add(id);
  }
  return undefined;
}
