import { ShapeError } from '../shape-error.ts';
import type { Shape } from '../tensor.ts';

/**
 * The common shape of two inputs by NumPy's rule: axes are aligned at the end; each pair is equal or
 * one of them is 1.
 *
 * @throws ShapeError naming the axis that does not fit.
 */
export function broadcastShape(op: string, inputs: readonly Shape[]): Shape {
  const [left, right] = inputs;
  if (!left || !right || inputs.length !== 2)
    throw new ShapeError(op, inputs, `it takes two inputs, not ${inputs.length}.`);
  const rank = Math.max(left.length, right.length);
  return Array.from({ length: rank }, (_, axis) => {
    const a = left[axis - rank + left.length] ?? 1;
    const b = right[axis - rank + right.length] ?? 1;
    if (a !== b && a !== 1 && b !== 1)
      throw new ShapeError(
        op,
        inputs,
        `counted from the last axis, lengths must be equal or 1, but ${a} meets ${b}. ` +
          'Transpose or reshape one of them.',
      );
    return a === 1 ? b : a;
  });
}
