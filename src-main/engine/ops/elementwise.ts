import type { Example, NoAttributes, Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';

/** A point at which a function has a corner, with its slopes just left and just right of it. */
export interface Kink {
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/** A function of one number and its derivative. */
export interface Elementwise<Attributes> {
  readonly name: string;
  readonly formula: string;
  value(x: number, attributes: Attributes): number;
  /** The derivative at x, where y is the value there; PyTorch's choice at a kink. */
  derivative(x: number, y: number, attributes: Attributes): number;
  kinks?(attributes: Attributes): readonly Kink[];
  /** Attributes to check besides none. */
  readonly variants?: readonly Attributes[];
  readonly between?: Example<Attributes>['between'];
}

const shapes = [[], [4], [2, 3]];

/** An op on one tensor, entry by entry: the shape stays, and downstream = upstream ∘ derivative. */
export function elementwise<Attributes = NoAttributes>(
  definition: Elementwise<Attributes>,
): Op<Attributes> {
  const { value, derivative, kinks = () => [], between } = definition;
  const variants = [{} as Attributes, ...(definition.variants ?? [])];
  const [first, ...others] = variants.flatMap((attributes) =>
    shapes.map((shape) => ({ inputs: [shape], attributes, ...(between && { between }) })),
  );
  return {
    name: definition.name,
    formula: definition.formula,
    examples: [first!, ...others],
    numbers: {
      value: (x, _y, attributes) => value(x, attributes),
      left: (x, _y, f, attributes) => derivative(x, f, attributes),
    },

    shape(inputs) {
      if (inputs.length !== 1)
        throw new ShapeError(definition.name, inputs, `it takes one input, not ${inputs.length}.`);
      return inputs[0]!;
    },

    forward(output, [input], attributes) {
      const [x, y] = [input!.data, output.data];
      for (let i = 0; i < y.length; i++) y[i] = value(x[i]!, attributes);
    },

    backward({ output, outputGradient, inputs: [input], inputGradients: [gradient], attributes }) {
      if (!gradient) return;
      const [x, y, g, dx] = [input!.data, output.data, outputGradient.data, gradient.data];
      for (let i = 0; i < y.length; i++) dx[i]! += g[i]! * derivative(x[i]!, y[i]!, attributes);
    },

    kink([x], attributes) {
      const kink = kinks(attributes).find(({ at }) => at === x);
      return kink && (([dx]) => dx! * (dx! < 0 ? kink.left : kink.right));
    },
  };
}
