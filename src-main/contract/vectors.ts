import { z } from 'zod';
import { drawnGraph, tieConvention } from './exercise-kinds/graph.ts';
import { real } from './real.ts';

/** No vector of the explorer is longer, and no matrix wider. */
export const longest = 32;

/** A number, a column vector as a list of its entries, or a matrix as a list of its rows. */
export const tensorValue = z.union([
  real,
  z.array(real).min(1).max(longest),
  z.array(z.array(real).min(1).max(longest)).min(1).max(longest),
]);
export type TensorValue = z.infer<typeof tensorValue>;

/** Something to open the explorer with: an expression, and a value for each of its inputs. */
export const explorable = z.object({
  expression: z.string(),
  inputs: z.record(z.string(), tensorValue),
});
export type Explorable = z.infer<typeof explorable>;

/** Something that is multiplied on the way back: its name in LaTeX and its numbers. */
const factor = z.object({ latex: z.string(), value: tensorValue });

/** Everything that passes through a graph of vectors and matrices, forward and backward. */
export const vectorTrace = z.object({
  expression: z.string(),
  latex: z.string(),
  output: z.string(),
  value: real,
  ties: tieConvention,
  /** What functions that the notation does not know stand for here: `{ f: 'tanh' }`. */
  functions: z.record(z.string(), z.string()),
  /** The value of every input, also of those that were given none. */
  inputs: z.record(z.string(), tensorValue),
  /** ∂output/∂input, shaped like the input. */
  gradients: z.record(z.string(), tensorValue),
  /** Inputs along an entry of which a max is tied or an op has a kink here. */
  kinks: z.array(z.string()),
  graph: drawnGraph,
  nodes: z.array(
    z.object({
      name: z.string(),
      op: z.string(),
      rows: z.int(),
      columns: z.int(),
      value: tensorValue,
      /** ∂output/∂node, shaped like the node: the sum of `downstream` over the edges that leave it. */
      upstream: tensorValue,
      inputs: z.array(z.string()),
      edges: z.array(
        z.object({
          from: z.string(),
          argument: z.int(),
          /** What the upstream gradient is multiplied by, in LaTeX: `W^\top`, `\operatorname{diag}(f'(z))`. */
          local: z.string(),
          /** How the factors make the downstream gradient, in LaTeX with ⟦0⟧, ⟦1⟧, … for them. */
          pattern: z.string(),
          factors: z.array(factor),
          downstream: tensorValue,
        }),
      ),
    }),
  ),
  backwardOrder: z.array(z.string()),
});
export type VectorTrace = z.infer<typeof vectorTrace>;
