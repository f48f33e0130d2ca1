import type { NumericTask } from './task.ts';
import { areApart, areSame } from './tolerance.ts';

const largest = 1e5;
/** Anything smaller comes of a unit that is as good as saturated. */
const smallest = 0.01;

/** Whether the numbers are of a size for hand work and no slip hides behind the tolerance. */
export const isTelling = ({ key, slips }: NumericTask): boolean =>
  key.entries.every((value) => Number.isFinite(value) && Math.abs(value) < largest) &&
  key.entries.some((value) => value !== 0) &&
  slips.some(({ value }) => differs(value.entries, key.entries)) &&
  slips.every(({ value }) =>
    value.entries.every((entry, at) => {
      const right = key.entries[at]!;
      return areSame(entry, right) || areApart(entry, right);
    }),
  );

const differs = (one: readonly number[], other: readonly number[]): boolean =>
  one.some((entry, at) => areApart(entry, other[at]!));

/** The slips that come out wrong at these numbers, by their codes. */
const told = ({ key, slips }: NumericTask): Set<string> =>
  new Set(slips.filter(({ value }) => differs(value.entries, key.entries)).map(({ code }) => code));

/**
 * How much fresh numbers leave to wish for; 0 is the best. A slip that the written numbers tell and
 * these hide counts most, then a number that is as good as 0, then entries that are alike.
 */
export function shortcomings(task: NumericTask, written: NumericTask): number {
  const here = told(task);
  const hidden = [...told(written)].filter((code) => !here.has(code)).length;
  const { entries } = task.key;
  const tiny = entries.filter((one) => one !== 0 && Math.abs(one) < smallest).length;
  const alike = entries.length - new Set(entries.map((one) => Math.abs(one).toFixed(9))).size;
  return 100 * hidden + 10 * tiny + alike;
}
