import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import type { Shape } from '../tensor.ts';

export interface TransposeAttributes {
  /** For each axis of the output the axis of the input that it is; reversed unless given. */
  readonly axes?: readonly number[];
}

/** Xᵀ, or any other order of the axes. A vector stays as it is. */
export const transpose: Op<TransposeAttributes> = {
  name: 'transpose',
  formula: 'X^\\top',
  examples: [
    { inputs: [[2, 3]] },
    { inputs: [[3]] },
    { inputs: [[]] },
    { inputs: [[2, 3, 4]], attributes: { axes: [1, 2, 0] } },
  ],

  shape(inputs, attributes) {
    const [shape] = inputs;
    if (inputs.length !== 1)
      throw new ShapeError('transpose', inputs, `it takes one input, not ${inputs.length}.`);
    const axes = order(shape!, attributes);
    if (axes.length !== shape!.length || shape!.some((_, axis) => !axes.includes(axis)))
      throw new ShapeError(
        'transpose',
        inputs,
        `the order of axes [${axes.join(', ')}] must name each of its ${shape!.length} axes once.`,
      );
    return axes.map((axis) => shape![axis]!);
  },

  forward(output, [x], attributes) {
    eachMove(x!.shape, order(x!.shape, attributes), (from, to) => {
      output.data[to] = x!.data[from]!;
    });
  },

  backward({ outputGradient, inputs: [x], inputGradients: [dx], attributes }) {
    if (!dx) return;
    eachMove(x!.shape, order(x!.shape, attributes), (from, to) => {
      dx.data[from]! += outputGradient.data[to]!;
    });
  },
};

function order(shape: Shape, { axes }: TransposeAttributes): readonly number[] {
  return axes ?? shape.map((_, axis) => shape.length - 1 - axis);
}

/** Visits where each entry comes from and where it goes, in the order of the output. */
function eachMove(
  shape: Shape,
  axes: readonly number[],
  visit: (from: number, to: number) => void,
): void {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  let to = 0;
  const walk = (depth: number, from: number): void => {
    if (depth === axes.length) return visit(from, to++);
    const axis = axes[depth]!;
    for (let i = 0; i < shape[axis]!; i++) walk(depth + 1, from + i * strides[axis]!);
  };
  walk(0, 0);
}
