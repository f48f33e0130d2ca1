import { z } from 'zod';
import { real } from '../real.ts';

export const tieConvention = z.enum(['half', 'first', 'both']);
export type TieConvention = z.infer<typeof tieConvention>;

/** A computation graph as it is drawn: inputs, constants and operations, in an order in which they can be computed. */
export const drawnGraph = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['input', 'constant', 'operation']),
      /** What stands in the circle: `+`, `\max`, `\sigma`, or the input's name. */
      symbol: z.string(),
      /** The name of the value, in LaTeX: `a`, `w_0`. */
      latex: z.string(),
      /** `a = x + y`, in LaTeX; for an input its name. */
      formula: z.string(),
    }),
  ),
  edges: z.array(
    z.object({ id: z.string(), from: z.string(), to: z.string(), argument: z.int().nonnegative() }),
  ),
  output: z.string(),
});
export type DrawnGraph = z.infer<typeof drawnGraph>;

export const blankKinds = ['value', 'local', 'upstream', 'downstream'] as const;
export const blank = z.object({
  id: z.string(),
  kind: z.enum(blankKinds),
  /** A node's id for `value` and `upstream`, an edge's for `local` and `downstream`. */
  place: z.string(),
  /** What to fill in, in LaTeX: `\partial f / \partial a`. */
  latex: z.string(),
  /** The number, where the exercise gives it. */
  given: real.optional(),
});
export type Blank = z.infer<typeof blank>;

export const graphView = z.object({
  graph: drawnGraph,
  /** The whole expression, in LaTeX. */
  latex: z.string(),
  inputs: z.array(z.object({ id: z.string(), latex: z.string(), value: real })),
  blanks: z.array(blank),
  ties: tieConvention,
  /** Whether two arguments of a max are equal here, so that the convention matters. */
  tied: z.boolean(),
});
export type GraphView = z.infer<typeof graphView>;

/** What was typed in each blank, by its id: `3`, `-1/2`, `0.5`; an empty one may be left out. */
export const graphAnswer = z.object({ entries: z.record(z.string(), z.string().max(200)) });
export type GraphAnswer = z.infer<typeof graphAnswer>;
