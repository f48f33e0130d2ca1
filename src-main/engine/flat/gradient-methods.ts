import type { FlatGraph } from './flat-graph.ts';

export const gradientMethods = ['reverse', 'forward', 'differences'] as const;
export type GradientMethod = (typeof gradientMethods)[number];

/** The operations of a computation, each counted where it is done. */
export interface OperationCount {
  /** Nodes computed from their arguments. */
  readonly values: number;
  /** Local gradients, one per edge. */
  readonly locals: number;
  /** Products with a local gradient, each added to what was there. */
  readonly products: number;
}

/** One way to all derivatives of the output, ready to be run over and over. */
export interface PreparedMethod {
  readonly count: OperationCount;
  /** How often it goes through the graph or a part of it. */
  readonly passes: number;
  /** Computes ∂output/∂input of every input, in the order of `graph.inputs`, from their values. */
  run(): Float64Array;
}

/** The step of central differences: the cube root of float64's precision. */
const smallStep = Math.cbrt(Number.EPSILON);

/** Each way to the derivatives of the output with respect to every input. */
export const prepare: Readonly<Record<GradientMethod, (graph: FlatGraph) => PreparedMethod>> = {
  reverse(graph) {
    const edges = graph.edgesFrom(graph.inputs);
    const found = new Float64Array(graph.inputs.length);
    return {
      count: {
        values: graph.operations,
        locals: graph.locals.length,
        products: edges.length,
      },
      passes: 2,
      run() {
        graph.evaluate();
        graph.differentiate();
        graph.sweepBackward(edges);
        for (let i = 0; i < found.length; i++) found[i] = graph.gradients[graph.inputs[i]!]!;
        return found;
      },
    };
  },

  forward(graph) {
    const paths = graph.inputs.map((input) => graph.edgesFrom([input]));
    const found = new Float64Array(graph.inputs.length);
    return {
      count: {
        values: graph.operations,
        locals: graph.locals.length,
        products: paths.reduce((sum, { length }) => sum + length, 0),
      },
      passes: 1 + graph.inputs.length,
      run() {
        graph.evaluate();
        graph.differentiate();
        for (let i = 0; i < found.length; i++) {
          graph.sweepForward(paths[i]!, graph.inputs[i]!);
          found[i] = graph.tangents[graph.output]!;
        }
        return found;
      },
    };
  },

  differences(graph) {
    const { inputs, values, output } = graph;
    const found = new Float64Array(inputs.length);
    const valueAt = (input: number, moved: number): number => {
      values[input] = moved;
      graph.evaluate();
      return values[output]!;
    };
    return {
      count: { values: 2 * inputs.length * graph.operations, locals: 0, products: 0 },
      passes: 2 * inputs.length,
      run() {
        for (let i = 0; i < found.length; i++) {
          const x = values[inputs[i]!]!;
          const h = smallStep * Math.max(1, Math.abs(x));
          const change = valueAt(inputs[i]!, x + h) - valueAt(inputs[i]!, x - h);
          values[inputs[i]!] = x;
          found[i] = change / (2 * h);
        }
        return found;
      },
    };
  },
};
