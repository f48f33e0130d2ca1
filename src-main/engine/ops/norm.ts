import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';

/**
 * The length √Σ x² of everything that comes in: of one tensor, or of several numbers as of a vector's
 * entries. Where all is 0 there is no derivative, and the gradient is 0, as in PyTorch.
 */
export const norm: Op = {
  name: 'norm',
  formula: '\\lVert x \\rVert',
  examples: [{ inputs: [[4]] }, { inputs: [[2, 3]] }, { inputs: [[], [], []] }],

  shape(inputs) {
    if (inputs.length === 0)
      throw new ShapeError('norm', inputs, 'it takes one or more inputs, not 0.');
    return [];
  },

  forward(output, inputs) {
    output.data[0] = Math.hypot(...inputs.flatMap(({ data }) => [...data]));
  },

  backward({ output, outputGradient, inputs, inputGradients }) {
    const length = output.data[0]!;
    if (length === 0) return;
    inputs.forEach(({ data }, k) => {
      const gradient = inputGradients[k]?.data;
      if (!gradient) return;
      for (let i = 0; i < data.length; i++)
        gradient[i]! += (outputGradient.data[0]! * data[i]!) / length;
    });
  },

  kink: (values) =>
    values.every((value) => value === 0) ? (direction) => Math.hypot(...direction) : undefined,
};
