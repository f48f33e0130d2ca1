import { logistic, softplusOf } from '../kernels/special-functions.ts';
import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { sameShape, tensor } from '../tensor.ts';

/**
 * Binary cross-entropy of logits with targets from 0 to 1 of the same shape, as the mean over entries:
 * log(1 + e^x) − y x, whose derivative is σ(x) − y.
 */
export const logisticCrossEntropy: Op = {
  name: 'logisticCrossEntropy',
  formula:
    '-\\frac{1}{n} \\sum_{i=1}^n y_i \\log \\sigma(x_i) + (1 - y_i) \\log (1 - \\sigma(x_i))',
  examples: [
    { inputs: [[3], tensor([1, 0, 1])] },
    { inputs: [[], tensor(1)] },
    {
      inputs: [
        [2, 3],
        [2, 3],
      ],
    },
  ],

  shape(inputs) {
    if (inputs.length !== 2 || !sameShape(inputs[0]!, inputs[1]!))
      throw new ShapeError(
        'logisticCrossEntropy',
        inputs,
        'it takes logits and one target, 0 or 1, for each. Reshape one of them.',
      );
    return [];
  },

  forward(output, [logits, targets]) {
    const [x, y] = [logits!.data, targets!.data];
    let total = 0;
    for (let i = 0; i < x.length; i++) total += softplusOf(x[i]!) - y[i]! * x[i]!;
    output.data[0] = total / x.length;
  },

  backward({ outputGradient, inputs: [logits, targets], inputGradients: [dx, dy] }) {
    const [x, y] = [logits!.data, targets!.data];
    const scale = outputGradient.data[0]! / x.length;
    for (let i = 0; i < x.length; i++) {
      if (dx) dx.data[i]! += scale * (logistic(x[i]!) - y[i]!);
      if (dy) dy.data[i]! -= scale * x[i]!;
    }
  },
};
