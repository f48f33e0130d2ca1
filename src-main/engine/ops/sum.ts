import { addToLines, linesOf, sumLines } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import { reducedShape, reductionExamples, type ReductionAttributes } from './reduction.ts';

/** Every entry passes the upstream gradient of its sum on. */
export const sum: Op<ReductionAttributes> = {
  name: 'sum',
  formula: '\\sum_i x_i',
  examples: reductionExamples,

  shape: (inputs, attributes) => reducedShape('sum', inputs, attributes),

  forward(output, [x], { axis }) {
    sumLines(x!.data, output.data, linesOf(x!.shape, axis), 1);
  },

  backward({ outputGradient, inputs: [x], inputGradients: [dx], attributes: { axis } }) {
    if (dx) addToLines(dx.data, outputGradient.data, linesOf(x!.shape, axis), 1);
  },
};
