import { softmax } from '../../engine/index.ts';
import { elementwise, ones, product, sum, negative, transpose } from '../build.ts';
import { settled } from '../shapes/size.ts';
import type { FunctionDefinition } from './definition.ts';

/** Over the entries of a vector; over each row of a matrix, whose rows are examples. */
export const softmaxFunction: FunctionDefinition = {
  infer: (operands) => ({ operands, shape: operands[0]!.shape }),
  lower: ([z]) => softmax(z!, { axis: z!.shape[1] === 1 ? 0 : 1 }),
  /** p ∘ (g − pᵀg), from ∂p/∂z = diag(p) − ppᵀ; for a matrix the same in every row. */
  pullback(upstream, [z], _place, value) {
    const columns = settled(z!.shape.columns);
    const weighted = elementwise([upstream, value]);
    if (columns !== '1')
      return elementwise([
        value,
        sum([upstream, negative(product([weighted, ones(columns), transpose(ones(columns))]))]),
      ]);
    return elementwise([value, sum([upstream, negative(product([transpose(value), upstream]))])]);
  },
};
