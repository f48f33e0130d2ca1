import { softmax } from '../../engine/index.ts';
import { elementwise, product, sum, negative, transpose } from '../build.ts';
import { settled } from '../shapes/size.ts';
import type { FunctionDefinition } from './definition.ts';

/** Over the entries of a vector; over each row of a matrix, whose rows are examples. */
export const softmaxFunction: FunctionDefinition = {
  infer: (operands) => ({ operands, shape: operands[0]!.shape }),
  lower: ([z]) => softmax(z!, { axis: z!.shape[1] === 1 ? 0 : 1 }),
  /** p ∘ (g − pᵀg), from ∂p/∂z = diag(p) − ppᵀ. */
  pullback(upstream, [z], _place, value) {
    if (settled(z!.shape.columns) !== '1') return undefined;
    return elementwise([value, sum([upstream, negative(product([transpose(value), upstream]))])]);
  },
};
