import { z } from 'zod';
import type { Random } from '../../../engine/index.ts';

export const number = z.number().min(-1e6).max(1e6);
export const positive = z.number().min(1e-9).max(1e6);
export const vector = z.array(number).min(1).max(6);
export const rows = z.array(z.array(number).min(1).max(4)).min(1).max(4);

/** Scores and the right class among them, counted from 1. */
export const scoresWithTarget = z
  .strictObject({ z: vector.min(2), target: z.int().min(1) })
  .refine(({ z, target }) => target <= z.length, {
    path: ['target'],
    message: 'it must be a class from 1 to the number of scores',
    params: { ko: '1부터 점수의 개수까지의 클래스여야 합니다' },
  });
export type ScoresWithTarget = z.infer<typeof scoresWithTarget>;

/** A whole number from low to high, ends included. */
export const whole = (random: Random, low: number, high: number): number =>
  low + random.integer(high - low + 1);

/** The same without 0. */
function nonZero(random: Random, low: number, high: number): number {
  for (;;) {
    const drawn = whole(random, low, high);
    if (drawn !== 0) return drawn;
  }
}

/** Whole numbers at level 1, halves at level 2, tenths at level 3. */
export function numberOf(random: Random, level: number, size = 3): number {
  const parts = [1, 2, 10][level - 1]!;
  return nonZero(random, -size * parts, size * parts) / parts;
}

const triesForAnother = 20;

/** Numbers of different sizes, as far as there are enough: equal entries would hide which is whose. */
export function vectorOf(random: Random, length: number, level: number, size = 3): number[] {
  const drawn: number[] = [];
  for (let tries = 0; drawn.length < length; tries += 1) {
    const one = numberOf(random, level, size);
    const isTaken = drawn.some((other) => Math.abs(other) === Math.abs(one));
    if (isTaken && tries < triesForAnother) continue;
    drawn.push(one);
  }
  return drawn;
}
