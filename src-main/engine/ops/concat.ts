import { linesOf } from '../kernels/lines.ts';
import { addIntoPart, writePart } from '../kernels/part.ts';
import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import type { Shape } from '../tensor.ts';
import { resolveAxis } from './axis.ts';

export interface ConcatAttributes {
  /** The axis along which inputs follow one another, from 0, or from −1 backwards. */
  readonly axis: number;
}

/** Tensors one after another along an axis; each gets its part of the gradient back. */
export const concat: Op<ConcatAttributes> = {
  name: 'concat',
  formula: '[x \\; y \\; \\cdots]',
  examples: [
    { inputs: [[2], [3]], attributes: { axis: 0 } },
    {
      inputs: [
        [2, 3],
        [1, 3],
      ],
      attributes: { axis: 0 },
    },
    {
      inputs: [
        [2, 1],
        [2, 3],
        [2, 2],
      ],
      attributes: { axis: -1 },
    },
    {
      inputs: [
        [2, 1, 2],
        [2, 2, 2],
      ],
      attributes: { axis: 1 },
    },
    { inputs: [[3]], attributes: { axis: 0 } },
  ],

  shape(inputs, { axis }) {
    const [first] = inputs;
    if (!first) throw new ShapeError('concat', inputs, 'it takes at least one input.');
    const along = resolveAxis('concat', first, axis);
    const fits = (shape: Shape) =>
      shape.length === first.length &&
      shape.every((length, at) => at === along || length === first[at]);
    if (!inputs.every(fits))
      throw new ShapeError(
        'concat',
        inputs,
        `all axes but axis ${along} must have equal lengths. Reshape or transpose first.`,
      );
    const total = inputs.reduce((sum, shape) => sum + shape[along]!, 0);
    return first.map((length, at) => (at === along ? total : length));
  },

  forward(output, inputs, { axis }) {
    let start = 0;
    for (const { shape, data } of inputs) {
      writePart(output.data, data, { whole: output.shape, part: shape, axis, start });
      start += linesOf(shape, axis).length;
    }
  },

  backward({ output, outputGradient, inputs, inputGradients, attributes: { axis } }) {
    let start = 0;
    inputs.forEach(({ shape }, argument) => {
      const place = { whole: output.shape, part: shape, axis, start };
      const gradient = inputGradients[argument];
      if (gradient) addIntoPart(gradient.data, outputGradient.data, place);
      start += linesOf(shape, axis).length;
    });
  },
};
