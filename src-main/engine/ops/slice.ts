import { addIntoWhole, readPart } from '../kernels/part.ts';
import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { resolveAxis } from './axis.ts';

export interface SliceAttributes {
  readonly axis: number;
  /** The first entry along the axis, from 0. */
  readonly start: number;
  /** The entry after the last. */
  readonly end: number;
}

/** Entries `start` to `end` − 1 along an axis; the others get no gradient. */
export const slice: Op<SliceAttributes> = {
  name: 'slice',
  formula: 'x_{a:b}',
  examples: [
    { inputs: [[5]], attributes: { axis: 0, start: 1, end: 3 } },
    { inputs: [[3, 4]], attributes: { axis: 0, start: 0, end: 2 } },
    { inputs: [[3, 4]], attributes: { axis: -1, start: 3, end: 4 } },
    { inputs: [[2, 3, 2]], attributes: { axis: 1, start: 1, end: 3 } },
  ],

  shape(inputs, { axis, start, end }) {
    const [shape] = inputs;
    if (!shape || inputs.length !== 1)
      throw new ShapeError('slice', inputs, `it takes one input, not ${inputs.length}.`);
    const along = resolveAxis('slice', shape, axis);
    if (!(0 <= start && start < end && end <= shape[along]!))
      throw new ShapeError(
        'slice',
        inputs,
        `entries ${start} to ${end} (not included) do not lie within axis ${along}, ` +
          `which has entries 0 to ${shape[along]! - 1}.`,
      );
    return shape.map((length, at) => (at === along ? end - start : length));
  },

  forward(output, [x], { axis, start }) {
    readPart(output.data, x!.data, { whole: x!.shape, part: output.shape, axis, start });
  },

  backward({ output, outputGradient, inputs: [x], inputGradients: [dx], attributes }) {
    const { axis, start } = attributes;
    const place = { whole: x!.shape, part: output.shape, axis, start };
    if (dx) addIntoWhole(dx.data, outputGradient.data, place);
  },
};
