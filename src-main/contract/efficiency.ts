import { z } from 'zod';
import { tieConvention } from './exercise-kinds/graph.ts';
import { real } from './real.ts';
import { tensorValue } from './vectors.ts';

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

/**
 * A larger graph: of numbers the same several times over, each copy with inputs of its own, the results
 * added; of vectors the same with every size so many times as large.
 */
export const growthStep = z.object({
  times: z.int(),
  nodes: z.int(),
  inputs: z.int(),
  /** Microseconds of computing all values, and of all gradients from them; medians. */
  forward: real,
  backward: real,
  /** Operations of each method, values, locals and products together. */
  operations: z.object({ reverse: z.int(), forward: z.int(), differences: z.int() }),
});
export type GrowthStep = z.infer<typeof growthStep>;

/** A product on the way back through a graph of vectors. */
export const backwardProduct = z.object({
  /** The node that the gradient comes from and the one that it reaches, in LaTeX. */
  from: z.string(),
  to: z.string(),
  /** How the downstream gradient is made, in LaTeX: `\\boldsymbol{W}^\\top \\frac{∂s}{∂z}`. */
  formula: z.string(),
  /** Numbers multiplied: n·k·m for a product [n, k] by [k, m], one per entry for ∘. */
  multiplications: z.int(),
  /** Whether it lies on the way to the first gradient, and to the second. */
  first: z.boolean(),
  second: z.boolean(),
});
export type BackwardProduct = z.infer<typeof backwardProduct>;

const expressionAt = z.object({
  expression: z.string().max(2000),
  at: z.record(z.string(), tensorValue),
  ties: tieConvention,
});

const twoGroups = expressionAt.extend({
  first: z.array(z.string()).min(1),
  second: z.array(z.string()).min(1),
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
    input: twoGroups,
    output: sharedWork.extend({
      /** Nodes besides the output whose upstream gradient both walks compute, in walking order. */
      meeting: z.array(z.string()),
    }),
  },
  /** The products of vectors and matrices that two gradients take, apart and together. */
  'efficiency.products': {
    /** Without names, b first and W second as in the lecture, or the first two inputs. */
    input: twoGroups.partial({ first: true, second: true }),
    output: z.object({
      of: z.object({ first: z.array(z.string()), second: z.array(z.string()) }),
      products: z.array(backwardProduct),
      /** Multiplications on the way to each, to both at once, and on the part that both share. */
      first: z.int(),
      second: z.int(),
      together: z.int(),
      shared: z.int(),
      /** The walks back in matrices: microseconds, medians of repeated runs. */
      separateMicroseconds: real,
      togetherMicroseconds: real,
    }),
  },
  'efficiency.score': {
    input: z.object({}),
    output: z.object({ rows: z.array(scoreWork) }),
  },
  'efficiency.growth': {
    input: expressionAt,
    output: z.object({ by: z.enum(['copies', 'sizes']), steps: z.array(growthStep) }),
  },
} as const;
