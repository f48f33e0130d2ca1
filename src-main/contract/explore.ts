import { z } from 'zod';
import { drawnGraph, tieConvention } from './exercise-kinds/graph.ts';
import { real } from './real.ts';
import { tensorValue, vectorTrace } from './vectors.ts';

/** Every number that passes through a scalar graph, forward and backward. */
export const trace = z.object({
  expression: z.string(),
  latex: z.string(),
  output: z.string(),
  value: real,
  ties: tieConvention,
  /** The derivative of the output with respect to each input, by name. */
  gradients: z.record(z.string(), real),
  /** Inputs at which a max is tied or an op has a kink here. */
  kinks: z.array(z.string()),
  graph: drawnGraph,
  nodes: z.array(
    z.object({
      name: z.string(),
      op: z.string(),
      /** The right side of an operation, in LaTeX, with ⟦0⟧, ⟦1⟧, … for its arguments; else empty. */
      pattern: z.string(),
      value: real,
      /** ∂output/∂node: the sum of `downstream` over the edges that leave it. */
      upstream: real,
      inputs: z.array(z.string()),
      edges: z.array(
        z.object({
          from: z.string(),
          argument: z.int(),
          local: real,
          /** upstream(node) · local. */
          downstream: real,
        }),
      ),
    }),
  ),
  backwardOrder: z.array(z.string()),
});
export type Trace = z.infer<typeof trace>;

/** The numbers of a trace alone, in the order of its nodes: enough while only inputs change. */
export const traceNumbers = z.object({
  values: z.array(real),
  upstream: z.array(real),
  /** ∂node/∂argument for each argument of each node. */
  local: z.array(z.array(real)),
  kinks: z.array(z.string()),
});
export type TraceNumbers = z.infer<typeof traceNumbers>;

/** No expression of the explorer has more characters. */
export const longestExpression = 2000;

const traceInput = z.object({
  expression: z.string().max(longestExpression),
  at: z.record(z.string(), real),
  ties: tieConvention,
});

const vectorInput = z.object({
  expression: z.string().max(longestExpression),
  at: z.record(z.string(), tensorValue),
});

export const exploreCalls = {
  /** Whether an expression is about vectors, a question for `explore.vectors` then, and its inputs. */
  'explore.read': {
    input: vectorInput,
    output: z.object({ vectors: z.boolean(), names: z.array(z.string()) }),
  },
  /** Inputs that are given no value get one. */
  'explore.vectors': {
    input: vectorInput.extend({ ties: tieConvention }),
    output: vectorTrace,
  },
  'explore.trace': {
    input: traceInput,
    output: trace,
  },
  'explore.numbers': {
    input: traceInput,
    output: traceNumbers,
  },
} as const;
