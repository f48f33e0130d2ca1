import { eachLine, linesOf, type Lines } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import type { Numbers } from '../tensor.ts';
import { reducedShape, reductionExamples, type ReductionAttributes } from './reduction.ts';

/** The mean squared distance from the mean. ∂s/∂x_i = g · 2(x_i − μ)/n: that μ moves too adds nothing. */
export const variance: Op<ReductionAttributes> = {
  name: 'variance',
  formula:
    '\\frac{1}{n} \\sum_{i=1}^n (x_i - \\mu)^2, \\quad \\mu = \\frac{1}{n} \\sum_{i=1}^n x_i',
  examples: reductionExamples,

  shape: (inputs, attributes) => reducedShape('variance', inputs, attributes),

  forward(output, [x], { axis }) {
    const lines = linesOf(x!.shape, axis);
    eachLine(lines, (start, line) => {
      const mean = lineMean(x!.data, start, lines);
      let total = 0;
      for (let j = 0, at = start; j < lines.length; j++, at += lines.inner) {
        const distance = x!.data[at]! - mean;
        total += distance * distance;
      }
      output.data[line] = total / lines.length;
    });
  },

  backward({ outputGradient, inputs: [x], inputGradients: [gradient], attributes: { axis } }) {
    if (!gradient) return;
    const lines = linesOf(x!.shape, axis);
    eachLine(lines, (start, line) => {
      const mean = lineMean(x!.data, start, lines);
      const scale = (2 * outputGradient.data[line]!) / lines.length;
      for (let j = 0, at = start; j < lines.length; j++, at += lines.inner)
        gradient.data[at]! += scale * (x!.data[at]! - mean);
    });
  },
};

function lineMean(x: Numbers, start: number, { length, inner }: Lines): number {
  let total = 0;
  for (let j = 0, at = start; j < length; j++, at += inner) total += x[at]!;
  return total / length;
}
