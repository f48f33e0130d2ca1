import type { Random } from '../../../engine/index.ts';

/** Numbers in steps of a quarter, none of them 0 or of size 1, and no two of them alike. */
export function distinct(random: Random, count: number): number[] {
  const all = Array.from({ length: 33 }, (_, at) => (at - 16) / 4).filter(
    (one) => one !== 0 && Math.abs(one) !== 1,
  );
  return random.shuffle(all).slice(0, count);
}

/** Two vectors of a length with no entry alike. */
export function twoVectors(random: Random, length: number): [number[], number[]] {
  const all = distinct(random, 2 * length);
  return [all.slice(0, length), all.slice(length)];
}

/** Later variants have longer vectors. */
export const lengthsOf = (variant: number): readonly number[] =>
  variant < 3 ? [1, 3, 5] : [2, 4, 7];

export const matrixOf = (random: Random, rows: number, columns: number): number[][] => {
  const all = distinct(random, rows * columns);
  return Array.from({ length: rows }, (_, row) => all.slice(row * columns, (row + 1) * columns));
};
