import type { Op } from '../op.ts';
import { reducedLines, reducedShape, type ReductionAttributes } from './reduction.ts';

/** Σ over an axis or over everything; each entry of a line gets the upstream gradient of its sum. */
export const sum: Op<ReductionAttributes> = {
  name: 'sum',
  formula: '\\sum_i x_i',
  examples: [
    { inputs: [[2, 3]] },
    { inputs: [[]] },
    { inputs: [[2, 3]], attributes: { axis: 0 } },
    { inputs: [[2, 3]], attributes: { axis: -1, keep: true } },
    { inputs: [[2, 3, 4]], attributes: { axis: 1 } },
    { inputs: [[2, 3]], attributes: { keep: true } },
  ],

  shape: (inputs, attributes) => reducedShape('sum', inputs, attributes),

  forward(output, [input], attributes) {
    const { outer, length, inner } = reducedLines(input!.shape, attributes);
    const [x, y] = [input!.data, output.data];
    for (let o = 0; o < outer; o++)
      for (let i = 0; i < inner; i++) {
        let total = 0;
        for (let j = 0; j < length; j++) total += x[(o * length + j) * inner + i]!;
        y[o * inner + i] = total;
      }
  },

  backward({ outputGradient, inputs: [input], inputGradients: [gradient], attributes }) {
    if (!gradient) return;
    const { outer, length, inner } = reducedLines(input!.shape, attributes);
    const [g, dx] = [outputGradient.data, gradient.data];
    for (let o = 0; o < outer; o++)
      for (let i = 0; i < inner; i++)
        for (let j = 0; j < length; j++) dx[(o * length + j) * inner + i]! += g[o * inner + i]!;
  },
};
