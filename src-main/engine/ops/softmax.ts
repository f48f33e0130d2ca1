import { eachLine, lineMax, linesOf } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import { lineShape, lineExamples, type LineAttributes } from './line-op.ts';

/** Along an axis, the last unless given. The Jacobian is diag(y) − y yᵀ. */
export const softmax: Op<LineAttributes> = {
  name: 'softmax',
  formula: '\\frac{e^{x_i}}{\\sum_j e^{x_j}}',
  examples: lineExamples,

  shape: (inputs, attributes) => lineShape('softmax', inputs, attributes),

  forward(output, [input], { axis = -1 }) {
    const lines = linesOf(output.shape, axis);
    const [x, y] = [input!.data, output.data];
    eachLine(lines, (start) => {
      const end = start + lines.length * lines.inner;
      const shift = lineMax(x, start, lines);
      let total = 0;
      for (let at = start; at < end; at += lines.inner) total += y[at] = Math.exp(x[at]! - shift);
      for (let at = start; at < end; at += lines.inner) y[at]! /= total;
    });
  },

  backward({ output, outputGradient, inputGradients: [gradient], attributes: { axis = -1 } }) {
    if (!gradient) return;
    const lines = linesOf(output.shape, axis);
    const [y, g, dx] = [output.data, outputGradient.data, gradient.data];
    eachLine(lines, (start) => {
      const end = start + lines.length * lines.inner;
      let dot = 0;
      for (let at = start; at < end; at += lines.inner) dot += g[at]! * y[at]!;
      for (let at = start; at < end; at += lines.inner) dx[at]! += y[at]! * (g[at]! - dot);
    });
  },
};
