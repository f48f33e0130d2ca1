import type { Tensor } from '../../tensor.ts';
import type { Access } from '../work.ts';

/** Bytes of a float32. */
export const scalar = 4;
/** Bytes of the four that a kernel takes at once. */
export const vector = 16;

type Place = readonly [start: number, bytes: number];

export const reads = ([start, bytes]: Place): Access => ({
  start,
  bytes,
  isWritten: false,
  byRow: false,
});
export const readsByRow = (place: Place): Access => ({ ...reads(place), byRow: true });
export const writes = (place: Place): Access => ({ ...reads(place), isWritten: true });
export const writesByRow = (place: Place): Access => ({ ...writes(place), byRow: true });

/** The rows of a tensor, which is cut along its first axis. */
export const rowsOf = ({ shape }: Pick<Tensor, 'shape'>): number => shape[0] ?? 1;

/** Row lengths in bytes cut into vectors: the columns from vector `from` to vector `to`. */
export function columns(
  length: number,
  from: number,
  to: number,
): { offset: number; bytes: number } {
  const offset = from * vector;
  return { offset, bytes: Math.min(to * vector, length) - offset };
}
