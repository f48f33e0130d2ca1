import type { Shape } from '../tensor.ts';

/** One axis of a tensor: entry `j` of line (o, i) is at `(o * length + j) * inner + i`. */
export interface Axis {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

/** Splits a shape at an axis; without one, all entries are a single line. */
export function splitAt(shape: Shape, axis: number | undefined): Axis {
  let [outer, length, inner] = [1, 1, 1];
  shape.forEach((size, at) => {
    if (axis === undefined || at === axis) length *= size;
    else if (at < axis) outer *= size;
    else inner *= size;
  });
  return { outer, length, inner };
}
