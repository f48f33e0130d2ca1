import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { formatShape, sizeOf, type Shape } from '../tensor.ts';

export interface ReshapeAttributes {
  readonly shape: Shape;
}

/** The same entries in the same order under another shape. */
export const reshape: Op<ReshapeAttributes> = {
  name: 'reshape',
  formula: '\\mathrm{reshape}(x)',
  examples: [
    { inputs: [[2, 3]], attributes: { shape: [6] } },
    { inputs: [[6]], attributes: { shape: [3, 1, 2] } },
    { inputs: [[]], attributes: { shape: [1, 1] } },
  ],

  shape(inputs, { shape }) {
    if (inputs.length !== 1 || sizeOf(inputs[0]!) !== sizeOf(shape))
      throw new ShapeError(
        'reshape',
        inputs,
        `${formatShape(shape)} needs one input with ${sizeOf(shape)} entries.`,
      );
    return shape;
  },

  forward(output, [x]) {
    output.data.set(x!.data);
  },

  backward({ outputGradient, inputGradients: [dx] }) {
    if (!dx) return;
    for (let i = 0; i < dx.data.length; i++) dx.data[i]! += outputGradient.data[i]!;
  },
};
