import { z } from 'zod';
import { tieConvention } from './exercise-kinds/graph.ts';
import { real } from './real.ts';

/** Operations, each counted where it is done. */
export const operationCount = z.object({
  /** Nodes computed from their arguments. */
  values: z.int(),
  /** Local gradients, one per edge. */
  locals: z.int(),
  /** Products with a local gradient, each added to what was there. */
  products: z.int(),
});

/** One way to the derivatives with respect to every input, counted and timed. */
export const methodCost = z.object({
  method: z.enum(['reverse', 'forward', 'differences']),
  /** How often it goes through the graph or a part of it. */
  passes: z.int(),
  count: operationCount,
  /** Of one complete computation: the median of repeated runs. */
  microseconds: real,
  /** The largest distance of its gradients from those of reverse mode. */
  error: real,
});
export type MethodCost = z.infer<typeof methodCost>;

/**
 * The gradients of two groups of inputs: the edges walked back for each alone, for both at once, and
 * those that two walks have in common.
 */
export const sharedWork = z.object({
  first: z.int(),
  second: z.int(),
  /** Both at once: every edge on a path to either. */
  together: z.int(),
  shared: z.int(),
  /** One walk after the other, and one walk: microseconds, medians of repeated runs. */
  separateMicroseconds: real,
  togetherMicroseconds: real,
});
export type SharedWork = z.infer<typeof sharedWork>;

/** s = uᵀ tanh(Wx + b) written out in numbers: ∂s/∂b first, ∂s/∂W second. */
const scoreWork = sharedWork.extend({ units: z.int(), inputs: z.int() });

/** The same graph several times over, each copy with inputs of its own, the results added. */
export const growthStep = z.object({
  copies: z.int(),
  nodes: z.int(),
  inputs: z.int(),
  /** Microseconds of computing all values, and of all gradients from them; medians. */
  forward: real,
  backward: real,
  /** Operations of each method, values, locals and products together. */
  operations: z.object({ reverse: z.int(), forward: z.int(), differences: z.int() }),
});
export type GrowthStep = z.infer<typeof growthStep>;

const expressionAt = z.object({
  expression: z.string().max(2000),
  at: z.record(z.string(), real),
  ties: tieConvention,
});

export const efficiencyCalls = {
  'efficiency.methods': {
    input: expressionAt,
    output: z.object({
      nodes: z.int(),
      edges: z.int(),
      inputs: z.int(),
      methods: z.array(methodCost),
    }),
  },
  'efficiency.shared': {
    input: expressionAt.extend({
      first: z.array(z.string()).min(1),
      second: z.array(z.string()).min(1),
    }),
    output: sharedWork.extend({
      /** Nodes besides the output whose upstream gradient both walks compute, in walking order. */
      meeting: z.array(z.string()),
    }),
  },
  'efficiency.score': {
    input: z.object({}),
    output: z.object({ rows: z.array(scoreWork) }),
  },
  'efficiency.growth': {
    input: expressionAt,
    output: z.object({ steps: z.array(growthStep) }),
  },
} as const;
