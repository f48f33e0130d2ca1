import { ShapeError } from '../shape-error.ts';
import type { Shape } from '../tensor.ts';
import type { Example } from '../op.ts';
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
  const along = axis === undefined ? undefined : resolveAxis(op, shape, axis);
  const isReduced = (at: number) => along === undefined || at === along;
  return keep
    ? shape.map((length, at) => (isReduced(at) ? 1 : length))
    : shape.filter((_, at) => !isReduced(at));
}

export const reductionExamples: readonly [
  Example<ReductionAttributes>,
  ...Example<ReductionAttributes>[],
] = [
  { inputs: [[2, 3]] },
  { inputs: [[]] },
  { inputs: [[2, 3]], attributes: { axis: 0 } },
  { inputs: [[2, 3]], attributes: { axis: -1, keep: true } },
  { inputs: [[2, 3, 4]], attributes: { axis: 1 } },
  { inputs: [[2, 3]], attributes: { keep: true } },
];
