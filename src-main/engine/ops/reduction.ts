import { ShapeError } from '../shape-error.ts';
import { splitAt, type Axis } from '../kernels/axis.ts';
import type { Shape } from '../tensor.ts';
import { resolveAxis } from './axis.ts';

export interface ReductionAttributes {
  /** The axis to reduce, from 0, or from −1 backwards; all of them unless given. */
  readonly axis?: number;
  /** Keep the reduced axis with length 1. */
  readonly keep?: boolean;
}

/** The shape that is left when an axis has been reduced. */
export function reducedShape(
  op: string,
  inputs: readonly Shape[],
  { axis, keep = false }: ReductionAttributes,
): Shape {
  const [shape] = inputs;
  if (!shape || inputs.length !== 1)
    throw new ShapeError(op, inputs, `it takes one input, not ${inputs.length}.`);
  const reduced = axis === undefined ? undefined : resolveAxis(op, shape, axis);
  const isReduced = (at: number) => reduced === undefined || at === reduced;
  return keep
    ? shape.map((length, at) => (isReduced(at) ? 1 : length))
    : shape.filter((_, at) => !isReduced(at));
}

/** The lines of a tensor that are reduced to one entry each. */
export function reducedLines(shape: Shape, { axis }: ReductionAttributes): Axis {
  return splitAt(shape, axis === undefined || axis >= 0 ? axis : axis + shape.length);
}
