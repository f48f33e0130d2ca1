import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { sameShape } from '../tensor.ts';

export interface BatchNormAttributes {
  /** ε under the root, which keeps the divisor above 0; 10⁻⁵ unless given. */
  readonly epsilon?: number;
}

/**
 * Every column of x [rows, n] less its mean [n], over the root of its variance [n], times a scale [n],
 * plus a shift [n] (Ioffe and Szegedy 2015). Mean and variance are inputs: those of the batch while a
 * model trains, so that gradients flow through them too, and running ones when it is used.
 */
export const batchNorm: Op<BatchNormAttributes> = {
  name: 'batchNorm',
  formula: '\\gamma \\circ \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\epsilon}} + \\beta',
  examples: [
    { inputs: [[4, 3], [3], [3], [3], [3]], between: [0.5, 2] },
    { inputs: [[1, 2], [2], [2], [2], [2]], between: [0.5, 2], attributes: { epsilon: 0.1 } },
    { inputs: [[5], [5], [5], [5], [5]], between: [0.5, 2] },
    { inputs: [[2, 3, 2], [2], [2], [2], [2]], between: [0.5, 2] },
  ],

  shape(inputs) {
    const [x, ...columns] = inputs;
    const fits = inputs.length === 5 && columns.every((each) => sameShape(each, x!.slice(-1)));
    if (!fits || x!.length === 0)
      throw new ShapeError(
        'batchNorm',
        inputs,
        'it takes x, and a mean, a variance, a scale and a shift with one entry for each column of x.',
      );
    return x!;
  },

  forward(output, [x, mean, variance, scale, shift], { epsilon = 1e-5 }) {
    const columns = mean!.data.length;
    const y = output.data;
    for (let column = 0; column < columns; column++) {
      const root = Math.sqrt(variance!.data[column]! + epsilon);
      const factor = scale!.data[column]! / root;
      const [mu, beta] = [mean!.data[column]!, shift!.data[column]!];
      for (let at = column; at < y.length; at += columns)
        y[at] = factor * (x!.data[at]! - mu) + beta;
    }
  },

  backward({ output, outputGradient, inputs, inputGradients, attributes: { epsilon = 1e-5 } }) {
    const [x, mean, variance, scale] = inputs;
    const [dx, dmean, dvariance, dscale, dshift] = inputGradients;
    const columns = mean!.data.length;
    const g = outputGradient.data;
    for (let column = 0; column < columns; column++) {
      const mu = mean!.data[column]!;
      const spread = variance!.data[column]! + epsilon;
      const inverse = 1 / Math.sqrt(spread);
      const factor = scale!.data[column]! * inverse;
      let sum = 0; // Σ g
      let sumOfStandard = 0; // Σ g x̂
      for (let at = column; at < output.data.length; at += columns) {
        sum += g[at]!;
        sumOfStandard += g[at]! * (x!.data[at]! - mu) * inverse;
        if (dx) dx.data[at]! += g[at]! * factor;
      }
      if (dmean) dmean.data[column]! -= factor * sum;
      if (dvariance)
        dvariance.data[column]! -= (scale!.data[column]! * sumOfStandard) / (2 * spread);
      if (dscale) dscale.data[column]! += sumOfStandard;
      if (dshift) dshift.data[column]! += sum;
    }
  },
};
