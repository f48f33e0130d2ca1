import type { ReadLine } from '../../../src-main/contract/exercise.ts';
import type { Span } from '../../../src-main/contract/problem.ts';

export const linesOf = (text: string): string[] => text.split('\n');

/** A line as a text field can hold it: what is pasted with breaks becomes one line. */
export const asLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');

/** Without the empty lines; at least one line remains. */
export function withoutEmpty(lines: readonly string[]): string[] {
  const kept = lines.filter((line) => line.trim() !== '');
  return kept.length > 0 ? kept : [''];
}

/** Where a line begins in the text of all of them. */
export const startOf = (lines: readonly string[], index: number): number =>
  lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);

/** The number of the line in which an offset of the whole text stands. */
export const lineAt = (text: string, offset: number): number =>
  linesOf(text.slice(0, offset)).length - 1;

/** A place of the whole text as a place in one line of it. */
export function spanWithin(lines: readonly string[], index: number, at: Span): Span {
  const start = startOf(lines, index);
  const length = lines[index]?.length ?? 0;
  const within = (offset: number): number => Math.min(Math.max(offset - start, 0), length);
  return { start: within(at.start), end: within(at.end) };
}

/** What was read about each line of a text, by the line's number; blank lines have none. */
export function readingsByLine(
  text: string,
  readings: readonly ReadLine[],
): (ReadLine | undefined)[] {
  const found: (ReadLine | undefined)[] = linesOf(text).map(() => undefined);
  for (const reading of readings) found[lineAt(text, reading.at.start)] = reading;
  return found;
}
