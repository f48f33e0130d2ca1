import { createRandom, seedFrom } from '../../engine/index.ts';
import type { NumericSpec } from './spec.ts';
import { makeTask, type NumericTask } from './task.ts';
import { areApart, areSame } from './tolerance.ts';

const tries = 200;
const variantsPerLevel = 4;
const levels = 3;
const largest = 1e5;

/** Variant 0 as written; fresh ones grow harder up to the third level. */
export function generateNumeric(spec: NumericSpec, variant: number): NumericTask {
  if (variant === 0 || !spec.variants) return makeTask(spec);
  const random = createRandom(seedFrom(`${JSON.stringify(spec)} ${variant}`));
  const level = Math.min(levels, 1 + Math.floor((variant - 1) / variantsPerLevel));
  let task = makeTask(spec, { random, level });
  for (let attempt = 1; attempt < tries && !isTelling(task); attempt += 1)
    task = makeTask(spec, { random, level });
  return isTelling(task) ? task : makeTask(spec);
}

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
