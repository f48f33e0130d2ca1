import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';

/** The matrix that has a vector on its diagonal and zeros elsewhere. */
export const diagonal: Op = {
  name: 'diagonal',
  formula: '\\mathrm{diag}(x)',
  examples: [{ inputs: [[3]] }, { inputs: [[1]] }],

  shape(inputs) {
    const [shape] = inputs;
    if (inputs.length !== 1 || shape!.length !== 1)
      throw new ShapeError('diagonal', inputs, 'it takes one vector. Reshape it to one axis.');
    return [shape![0]!, shape![0]!];
  },

  forward(output, [x]) {
    const n = x!.data.length;
    output.data.fill(0);
    for (let i = 0; i < n; i++) output.data[i * n + i] = x!.data[i]!;
  },

  backward({ outputGradient, inputs: [x], inputGradients: [dx] }) {
    const n = x!.data.length;
    if (dx) for (let i = 0; i < n; i++) dx.data[i]! += outputGradient.data[i * n + i]!;
  },
};
