import { isNear, type Entry } from '../numbers/entry.ts';

/** A typed number may be off by a thousandth of the right one. */
export const relative = 1e-3;

const isWithin = (difference: number, bound: number): boolean =>
  Math.abs(difference) <= bound * (1 + 1e-9);

/** How a typed number compares with the right one, of which so many significant digits are asked. */
export type Match = 'right' | 'rough' | 'different';

/**
 * Right within a thousandth, or rounded to at least as many significant digits as are asked; `rough`
 * when it is the right number rounded further.
 */
export function compareNumber(
  { value, roundedBy, digits }: Entry,
  right: number,
  asked: number,
): Match {
  if (isWithin(value - right, Math.max(1e-9, relative * Math.abs(right)))) return 'right';
  if (digits === 0 || !isWithin(value - right, roundedBy)) return 'different';
  if (digits >= asked) return 'right';
  return isNear(value, right) ? 'rough' : 'different';
}

/** Whether two numbers are told apart by any answer that counts as right for one of them. */
export const areApart = (one: number, other: number): boolean =>
  Math.abs(one - other) > 0.012 * Math.max(Math.abs(one), Math.abs(other));

export const areSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
