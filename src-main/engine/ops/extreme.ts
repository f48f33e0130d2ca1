import { sourceOf } from '../kernels/broadcast.ts';
import type { Example, Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import type { Shape } from '../tensor.ts';
import { broadcastShape } from './broadcast-shape.ts';
import { broadcastPairs } from './elementwise-binary.ts';
import { tieShare, type TieAttributes } from './ties.ts';

interface Extreme {
  readonly name: string;
  readonly formula: string;
  /** The larger or the smaller of some numbers. */
  value(...numbers: readonly number[]): number;
}

const several: readonly (readonly Shape[])[] = [
  [[], [], []],
  [[2, 3], [3], [2, 1], []],
];
const [first, ...others] = [...broadcastPairs, ...several].map(
  (inputs): Example<TieAttributes> => ({ inputs }),
);

/**
 * The extreme of two or more tensors, entry by entry, broadcast by NumPy's rule. Of n equal winners
 * each is treated alike: `half` gives each 1/n.
 */
export function extreme({ name, formula, value }: Extreme): Op<TieAttributes> {
  return {
    name,
    formula,
    examples: [first!, ...others],

    shape(shapes) {
      const [start, ...rest] = shapes;
      if (!start || rest.length === 0)
        throw new ShapeError(name, shapes, `it takes two or more inputs, not ${shapes.length}.`);
      return rest.reduce((so, shape) => broadcastShape(name, [so, shape]), start);
    },

    forward(output, tensors) {
      const sources = tensors.map(({ shape }) => sourceOf(shape, output.shape));
      for (let i = 0; i < output.data.length; i++)
        output.data[i] = value(...tensors.map(({ data }, k) => data[sources[k]!(i)]!));
    },

    backward({ output, outputGradient, inputs: tensors, inputGradients, attributes: { ties } }) {
      const sources = tensors.map(({ shape }) => sourceOf(shape, output.shape));
      for (let i = 0; i < output.data.length; i++) {
        const wins = tensors.flatMap(({ data }, k) =>
          data[sources[k]!(i)] === output.data[i] ? [k] : [],
        );
        wins.forEach((k, place) => {
          const gradient = inputGradients[k];
          if (gradient)
            gradient.data[sources[k]!(i)]! +=
              outputGradient.data[i]! * tieShare(ties, place, wins.length);
        });
      }
    },

    kink(values) {
      const at = value(...values);
      const wins = values.flatMap((number, k) => (number === at ? [k] : []));
      if (wins.length < 2) return undefined;
      return (direction) => value(...wins.map((k) => direction[k]!));
    },
  };
}
