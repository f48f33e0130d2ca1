import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { sameShape, tensor } from '../tensor.ts';

export interface DropoutAttributes {
  /** The share of entries that is dropped, p in [0, 1). */
  readonly rate: number;
}

const mask = tensor([
  [1, 0, 1],
  [0, 1, 1],
]);

/**
 * Inverted dropout (Srivastava et al. 2014): the entries of x whose mask is 0 become 0, the others grow
 * by 1/(1 − p), so that the mean stays. The mask of zeros and ones is an input: who sets it draws it.
 */
export const dropout: Op<DropoutAttributes> = {
  name: 'dropout',
  formula: '\\frac{m \\circ x}{1 - p}',
  differentiable: [true, false],
  examples: [
    { inputs: [[2, 3], mask], attributes: { rate: 0.5 } },
    { inputs: [[2, 3], mask], attributes: { rate: 0 } },
    { inputs: [[4], tensor([0, 0, 1, 0])], attributes: { rate: 0.75 } },
    { inputs: [[], tensor(1)], attributes: { rate: 0.1 } },
  ],

  shape(inputs) {
    const [x, m] = inputs;
    if (inputs.length !== 2 || !sameShape(x!, m!))
      throw new ShapeError(
        'dropout',
        inputs,
        'it takes x, and a mask of 0 and 1 of the same shape.',
      );
    return x!;
  },

  forward(output, [x, m], { rate }) {
    const factor = 1 / (1 - rate);
    for (let i = 0; i < output.data.length; i++)
      output.data[i] = m!.data[i]! === 0 ? 0 : factor * x!.data[i]!;
  },

  backward({ outputGradient, inputs: [, m], inputGradients: [gradient], attributes: { rate } }) {
    if (!gradient) return;
    const factor = 1 / (1 - rate);
    for (let i = 0; i < gradient.data.length; i++)
      if (m!.data[i]! !== 0) gradient.data[i]! += factor * outputGradient.data[i]!;
  },
};
