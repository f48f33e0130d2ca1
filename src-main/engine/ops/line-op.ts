import type { Example } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import type { Shape } from '../tensor.ts';
import { resolveAxis } from './axis.ts';

export interface LineAttributes {
  /** The axis along which entries belong together; the last unless given. */
  readonly axis?: number;
}

/** The shape of an op that treats each line along an axis by itself and keeps the shape. */
export function lineShape(
  op: string,
  inputs: readonly Shape[],
  { axis = -1 }: LineAttributes,
): Shape {
  const [shape] = inputs;
  if (!shape || inputs.length !== 1)
    throw new ShapeError(op, inputs, `it takes one input, not ${inputs.length}.`);
  resolveAxis(op, shape, axis);
  return shape;
}

export const lineExamples: readonly [Example<LineAttributes>, ...Example<LineAttributes>[]] = [
  { inputs: [[4]] },
  { inputs: [[2, 3]] },
  { inputs: [[2, 3]], attributes: { axis: 0 } },
  { inputs: [[2, 3, 2]], attributes: { axis: 1 } },
  { inputs: [[3]], between: [300, 302] },
];
