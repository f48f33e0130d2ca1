import { editDistance } from '../../contract/nearest-name.ts';
import type { Meaning } from './scope.ts';

/** The names that a mistyped word may have meant, nearest first, at most two. */
export function near(word: string, meanings: ReadonlyMap<string, Meaning>): string[] {
  if (word.length > 24) return [];
  const ranked = [...meanings].flatMap(([spelling, meaning]) => {
    if (spelling === word) return [];
    const distance = nearness(word, spelling);
    if (distance > allowed(word, spelling)) return [];
    return [{ shown: 'name' in meaning ? meaning.name : spelling, distance }];
  });
  ranked.sort((a, b) => a.distance - b.distance);
  return [...new Set(ranked.map((found) => found.shown))].slice(0, 2);
}

/** A single letter is near only to itself in the other case. */
const allowed = (word: string, spelling: string) =>
  Math.min(word.length, spelling.length) < 3
    ? 0.5
    : Math.min(word.length, spelling.length) < 6
      ? 1
      : 2;

function nearness(a: string, b: string): number {
  if (a.toLowerCase() === b.toLowerCase()) return 0.5;
  return editDistance(a, b);
}
