import { eachLine, linesOf, logSumExp } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { formatShape, sameShape, tensor, type Numbers } from '../tensor.ts';

/**
 * Softmax cross-entropy of logits [rows, classes] with target classes [rows] (0, 1, …), as the mean
 * over rows. Upstream of the logits stands (softmax − one-hot) / rows.
 */
export const crossEntropy: Op = {
  name: 'crossEntropy',
  formula: '-\\frac{1}{n} \\sum_{i=1}^n \\log \\mathrm{softmax}(x_i)_{y_i}',
  differentiable: [true, false],
  examples: [
    { inputs: [[3, 4], tensor([2, 0, 3])] },
    { inputs: [[3], tensor(1)] },
    {
      inputs: [
        [2, 2, 3],
        tensor([
          [0, 1],
          [2, 1],
        ]),
      ],
    },
    { inputs: [[2, 3], tensor([2, 0])], between: [300, 302] },
  ],

  shape(inputs) {
    const [logits, targets] = inputs;
    if (inputs.length !== 2 || !logits!.length || !sameShape(logits!.slice(0, -1), targets!))
      throw new ShapeError(
        'crossEntropy',
        inputs,
        'it takes logits, with the classes along the last axis, and one target class per row' +
          (logits?.length ? `, of shape ${formatShape(logits.slice(0, -1))}.` : '.') +
          ' For target probabilities use softCrossEntropy.',
      );
    return [];
  },

  forward(output, [logits, targets]) {
    const lines = linesOf(logits!.shape, -1);
    checkClasses(targets!.data, lines.length);
    let total = 0;
    eachLine(lines, (start, row) => {
      total += logSumExp(logits!.data, start, lines) - logits!.data[start + targets!.data[row]!]!;
    });
    output.data[0] = total / lines.outer;
  },

  backward({ outputGradient, inputs: [logits, targets], inputGradients: [gradient] }) {
    if (!gradient) return;
    const lines = linesOf(logits!.shape, -1);
    const [x, dx] = [logits!.data, gradient.data];
    const scale = outputGradient.data[0]! / lines.outer;
    eachLine(lines, (start, row) => {
      const shift = logSumExp(x, start, lines);
      for (let at = start; at < start + lines.length; at++)
        dx[at]! += scale * Math.exp(x[at]! - shift);
      dx[start + targets!.data[row]!]! -= scale;
    });
  },
};

/** @throws RangeError when a target is not one of `count` classes. */
export function checkClasses(targets: Numbers, count: number): void {
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row]!;
    if (!Number.isInteger(target) || target < 0 || target >= count)
      throw new RangeError(
        `crossEntropy: target ${target} in row ${row} is no class; ` +
          `classes are the whole numbers from 0 to ${count - 1}.`,
      );
  }
}
