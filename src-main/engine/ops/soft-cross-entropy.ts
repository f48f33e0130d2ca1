import { eachLine, linesOf, logSumExp } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { sameShape } from '../tensor.ts';

/** Softmax cross-entropy of logits with target probabilities of the same shape, as the mean over rows. */
export const softCrossEntropy: Op = {
  name: 'softCrossEntropy',
  formula: '-\\frac{1}{n} \\sum_{i=1}^n \\sum_j p_{ij} \\log \\mathrm{softmax}(x_i)_j',
  examples: [
    {
      inputs: [
        [3, 4],
        [3, 4],
      ],
    },
    { inputs: [[3], [3]] },
    {
      inputs: [
        [2, 2, 3],
        [2, 2, 3],
      ],
    },
  ],

  shape(inputs) {
    const [logits, targets] = inputs;
    if (inputs.length !== 2 || !logits!.length || !sameShape(logits!, targets!))
      throw new ShapeError(
        'softCrossEntropy',
        inputs,
        'it takes logits and target probabilities of the same shape, with the classes along the last ' +
          'axis. For target classes use crossEntropy.',
      );
    return [];
  },

  forward(output, [logits, targets]) {
    const lines = linesOf(logits!.shape, -1);
    const [x, p] = [logits!.data, targets!.data];
    let total = 0;
    eachLine(lines, (start) => {
      const shift = logSumExp(x, start, lines);
      for (let at = start; at < start + lines.length; at++) total += p[at]! * (shift - x[at]!);
    });
    output.data[0] = total / lines.outer;
  },

  backward({ outputGradient, inputs: [logits, targets], inputGradients: [dx, dp] }) {
    const lines = linesOf(logits!.shape, -1);
    const [x, p] = [logits!.data, targets!.data];
    const scale = outputGradient.data[0]! / lines.outer;
    eachLine(lines, (start) => {
      const [end, shift] = [start + lines.length, logSumExp(x, start, lines)];
      let mass = 0;
      for (let at = start; at < end; at++) mass += p[at]!;
      for (let at = start; at < end; at++) {
        if (dx) dx.data[at]! += scale * (mass * Math.exp(x[at]! - shift) - p[at]!);
        if (dp) dp.data[at]! += scale * (shift - x[at]!);
      }
    });
  },
};
