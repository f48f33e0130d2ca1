import { log, multiply, negate, reshape, sum } from '../../engine/index.ts';
import { call, negative, quotient, scaled } from '../build.ts';
import { shapeProblems } from '../shapes/problems.ts';
import { scalar, unifyShapes } from '../shapes/shape.ts';
import type { FunctionDefinition } from './definition.ts';

/** CE(y, p) = −Σᵢ yᵢ log pᵢ. */
export const crossEntropyFunction: FunctionDefinition = {
  infer(operands, source) {
    const [target, predicted] = operands;
    if (!unifyShapes(target!.shape, predicted!.shape))
      throw shapeProblems.elementwise(target!, predicted!, source);
    return { operands, shape: scalar };
  },
  lower: ([target, predicted]) => reshape(negate(sum(multiply(target!, log(predicted!)))), [1, 1]),
  pullback(upstream, [target, predicted], place) {
    const [y, p] = [target!.source, predicted!.source];
    return negative(scaled(upstream, [place === 1 ? quotient(y, p) : call('log', [p])]));
  },
};
