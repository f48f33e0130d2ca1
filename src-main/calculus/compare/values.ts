import type { Tensor } from '../../engine/index.ts';

/** Rounding that two ways of computing the same thing may differ by, relative to the largest entry. */
const tolerance = 1e-8;

function largest({ data }: Tensor): number {
  let most = 0;
  for (const entry of data) most = Math.max(most, Math.abs(entry));
  return most;
}

export const sameDimensions = (a: Tensor, b: Tensor): boolean =>
  a.shape[0] === b.shape[0] && a.shape[1] === b.shape[1];

/** Equal up to rounding, entry by entry; never by broadcasting, and never where one is not finite. */
export function sameValues(a: Tensor, b: Tensor): boolean {
  if (!sameDimensions(a, b)) return false;
  const allowed = tolerance * Math.max(largest(a), largest(b)) + 1e-12;
  return a.data.every((entry, place) => Math.abs(entry - b.data[place]!) <= allowed);
}

/** c where a = c b in every entry of every pair, and b is not 0. */
export function commonFactor(pairs: readonly (readonly [Tensor, Tensor])[]): number | undefined {
  let factor: number | undefined;
  for (const [a, b] of pairs) {
    if (!sameDimensions(a, b)) return undefined;
    const place = b.data.findIndex((entry) => Math.abs(entry) === largest(b));
    const isZero = largest(b) < 1e-9;
    if (isZero && largest(a) > 1e-9) return undefined;
    if (isZero) continue;
    factor ??= a.data[place]! / b.data[place]!;
    const expected = b.data.map((entry) => entry * factor!);
    if (!sameValues(a, { data: expected, shape: b.shape })) return undefined;
  }
  return factor;
}

/** Row and column, from 0, of the first entry that differs. */
export function firstDifference(a: Tensor, b: Tensor): { row: number; column: number } | undefined {
  if (!sameDimensions(a, b)) return undefined;
  const allowed = tolerance * Math.max(largest(a), largest(b)) + 1e-12;
  const place = a.data.findIndex((entry, at) => !(Math.abs(entry - b.data[at]!) <= allowed));
  const columns = a.shape[1]!;
  return place < 0 ? undefined : { row: Math.floor(place / columns), column: place % columns };
}
