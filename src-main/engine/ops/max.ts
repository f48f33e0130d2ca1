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
    const positions = (start: number) => (j: number) => start + j * lines.inner;
    eachLine(lines, (start, line) => {
      const at = positions(start);
      let count = 0;
      for (let j = 0; j < lines.length; j++) if (x!.data[at(j)] === output.data[line]) count++;
      for (let j = 0, place = 0; j < lines.length; j++)
        if (x!.data[at(j)] === output.data[line])
          dx.data[at(j)]! += outputGradient.data[line]! * tieShare(attributes.ties, place++, count);
    });
  },
};
