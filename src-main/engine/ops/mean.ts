import { addToLines, linesOf, sumLines } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import { reducedShape, reductionExamples, type ReductionAttributes } from './reduction.ts';

/** Every entry gets 1/n of the upstream gradient of its mean. */
export const mean: Op<ReductionAttributes> = {
  name: 'mean',
  formula: '\\frac{1}{n} \\sum_{i=1}^n x_i',
  examples: reductionExamples,

  shape: (inputs, attributes) => reducedShape('mean', inputs, attributes),

  forward(output, [x], { axis }) {
    const lines = linesOf(x!.shape, axis);
    sumLines(x!.data, output.data, lines, 1 / lines.length);
  },

  backward({ outputGradient, inputs: [x], inputGradients: [dx], attributes: { axis } }) {
    const lines = linesOf(x!.shape, axis);
    if (dx) addToLines(dx.data, outputGradient.data, lines, 1 / lines.length);
  },
};
