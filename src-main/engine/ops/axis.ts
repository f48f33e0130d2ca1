import { ShapeError } from '../shape-error.ts';
import type { Shape } from '../tensor.ts';

/** An axis counted from the first (0, 1, …) or from the last (−1, −2, …), as its number from the first. */
export function resolveAxis(op: string, shape: Shape, axis: number): number {
  const resolved = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(axis) || resolved < 0 || resolved >= shape.length)
    throw new ShapeError(
      op,
      [shape],
      shape.length === 0
        ? `a scalar has no axis ${axis}. Leave the axis out.`
        : `there is no axis ${axis}. Choose one from 0 to ${shape.length - 1}.`,
    );
  return resolved;
}
