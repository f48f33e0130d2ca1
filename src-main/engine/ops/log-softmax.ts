import { eachLine, linesOf, logSumExp } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import { lineExamples, lineShape, type LineAttributes } from './line-op.ts';

/** log softmax, without the detour over probabilities that may round to 0. */
export const logSoftmax: Op<LineAttributes> = {
  name: 'logSoftmax',
  formula: 'x_i - \\log \\sum_j e^{x_j}',
  examples: lineExamples,

  shape: (inputs, attributes) => lineShape('logSoftmax', inputs, attributes),

  forward(output, [input], { axis = -1 }) {
    const lines = linesOf(output.shape, axis);
    const [x, y] = [input!.data, output.data];
    eachLine(lines, (start) => {
      const end = start + lines.length * lines.inner;
      const shift = logSumExp(x, start, lines);
      for (let at = start; at < end; at += lines.inner) y[at] = x[at]! - shift;
    });
  },

  backward({ output, outputGradient, inputGradients: [gradient], attributes: { axis = -1 } }) {
    if (!gradient) return;
    const lines = linesOf(output.shape, axis);
    const [y, g, dx] = [output.data, outputGradient.data, gradient.data];
    eachLine(lines, (start) => {
      const end = start + lines.length * lines.inner;
      let total = 0;
      for (let at = start; at < end; at += lines.inner) total += g[at]!;
      for (let at = start; at < end; at += lines.inner)
        dx[at]! += g[at]! - Math.exp(y[at]!) * total;
    });
  },
};
