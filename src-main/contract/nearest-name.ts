/** Levenshtein's distance: the fewest insertions, deletions and replacements from one word to the other. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}

/** As many letters as a beginning needs that is meant for the whole name. */
const tellingBeginning = 4;

/**
 * The known name that a mistyped or half a name most likely means, in either case; nothing when all
 * are far off.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const begun = known.filter((candidate) => candidate.toLowerCase().startsWith(lower));
  if (begun.length === 1 && lower.length >= tellingBeginning) return begun[0];
  const ranked = known
    .map((candidate) => ({ candidate, far: editDistance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : undefined;
}
