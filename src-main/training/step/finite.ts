import type { Numbers } from '../../engine/index.ts';

/** The first entry that is infinite or not a number; undefined when all are finite. */
export function firstNonFinite(data: Numbers): number | undefined {
  const size = data.length;
  let probe = 0; // 0 · v is 0 for a finite v, and NaN otherwise
  for (let i = 0; i < size; i++) probe += 0 * data[i]!;
  return probe === 0 ? undefined : data.find((value) => !Number.isFinite(value));
}

/** Σ v², summed in order. */
export function sumOfSquares(data: Numbers): number {
  const size = data.length;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += data[i]! * data[i]!;
  return sum;
}
