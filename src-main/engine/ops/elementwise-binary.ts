import { sourceOf } from '../kernels/broadcast.ts';
import type { Example, NoAttributes, Op } from '../op.ts';
import type { Shape } from '../tensor.ts';
import { broadcastShape } from './broadcast-shape.ts';

/** A function of two numbers and its two partial derivatives, where `f` is the value itself. */
export interface ElementwiseBinary<Attributes> {
  readonly name: string;
  readonly formula: string;
  value(x: number, y: number, attributes: Attributes): number;
  /** ∂f/∂x */
  left(x: number, y: number, f: number, attributes: Attributes): number;
  /** ∂f/∂y */
  right(x: number, y: number, f: number, attributes: Attributes): number;
  readonly kink?: Op<Attributes>['kink'];
  /** Attributes to check besides none. */
  readonly variants?: readonly Attributes[];
  readonly between?: Example<Attributes>['between'];
}

const pair = (left: Shape, right: Shape) => [left, right];

/** Every way to broadcast: not at all, a scalar, leading axes, inner axes, on both sides. */
export const broadcastPairs: readonly (readonly Shape[])[] = [
  pair([], []),
  pair([3], [3]),
  pair([2, 3], []),
  pair([], [2, 3]),
  pair([2, 3], [3]),
  pair([2, 1], [3]),
  pair([1, 3], [2, 3]),
  pair([2, 1, 3], [4, 1]),
];

/** An op on two tensors entry by entry, broadcast by NumPy's rule; gradients are summed back. */
export function elementwiseBinary<Attributes = NoAttributes>(
  definition: ElementwiseBinary<Attributes>,
): Op<Attributes> {
  const { value, left, right, variants = [{} as Attributes], between } = definition;
  const [first, ...others] = variants.flatMap((attributes) =>
    broadcastPairs.map((inputs) => ({ inputs, attributes, ...(between && { between }) })),
  );
  return {
    name: definition.name,
    formula: definition.formula,
    examples: [first!, ...others],
    numbers: { value, left, right },
    ...(definition.kink && { kink: definition.kink }),

    shape: (inputs) => broadcastShape(definition.name, inputs),

    forward(output, [a, b], attributes) {
      const [x, y, f] = [a!.data, b!.data, output.data];
      const ix = sourceOf(a!.shape, output.shape);
      const iy = sourceOf(b!.shape, output.shape);
      for (let i = 0; i < f.length; i++) f[i] = value(x[ix(i)]!, y[iy(i)]!, attributes);
    },

    backward({ output, outputGradient, inputs: [a, b], inputGradients: [da, db], attributes }) {
      const [x, y, f, g] = [a!.data, b!.data, output.data, outputGradient.data];
      const ix = sourceOf(a!.shape, output.shape);
      const iy = sourceOf(b!.shape, output.shape);
      for (let i = 0; i < f.length; i++) {
        const [xi, yi] = [x[ix(i)]!, y[iy(i)]!];
        if (da) da.data[ix(i)]! += g[i]! * left(xi, yi, f[i]!, attributes);
        if (db) db.data[iy(i)]! += g[i]! * right(xi, yi, f[i]!, attributes);
      }
    },
  };
}
