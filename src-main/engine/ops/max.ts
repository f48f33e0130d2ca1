import { eachLine, lineMax, linesOf } from '../kernels/lines.ts';
import type { Op } from '../op.ts';
import { reducedShape, reductionExamples, type ReductionAttributes } from './reduction.ts';
import { tieShare, type TieAttributes } from './ties.ts';

/** The largest entry, which gets the whole gradient. */
export const max: Op<ReductionAttributes & TieAttributes> = {
  name: 'max',
  formula: '\\max_i x_i',
  examples: reductionExamples,

  shape: (inputs, attributes) => reducedShape('max', inputs, attributes),

  forward(output, [x], { axis }) {
    const lines = linesOf(x!.shape, axis);
    eachLine(lines, (start, line) => {
      output.data[line] = lineMax(x!.data, start, lines);
    });
  },

  backward({ output, outputGradient, inputs: [x], inputGradients: [dx], attributes }) {
    if (!dx) return;
    const lines = linesOf(x!.shape, attributes.axis);
    eachLine(lines, (start, line) => {
      const end = start + lines.length * lines.inner;
      const isLargest = (at: number) => x!.data[at] === output.data[line];
      let count = 0;
      for (let at = start; at < end; at += lines.inner) if (isLargest(at)) count++;
      let place = 0;
      for (let at = start; at < end; at += lines.inner)
        if (isLargest(at))
          dx.data[at]! += outputGradient.data[line]! * tieShare(attributes.ties, place++, count);
    });
  },
};
