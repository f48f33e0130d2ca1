import { z } from 'zod';
import { drawnGraph } from './graph.ts';

export const orderDirections = ['forward', 'backward'] as const;
export type OrderDirection = (typeof orderDirections)[number];

/** A computation graph whose nodes are to be put in an order in which they can be computed. */
export const orderView = z.object({
  graph: drawnGraph,
  /** The whole expression, in LaTeX. */
  latex: z.string(),
  /** The lists to put in order, each with its nodes as they first stand. */
  lists: z.array(
    z.object({ direction: z.enum(orderDirections), nodes: z.array(z.string()).min(1) }),
  ),
});
export type OrderView = z.infer<typeof orderView>;

const ids = z.array(z.string().max(100)).max(200);

/** The nodes' ids, first to last; a list that is not asked for stays empty. */
export const orderAnswer = z.object({ forward: ids, backward: ids });
export type OrderAnswer = z.infer<typeof orderAnswer>;
