import { z } from 'zod';
import { orderDirections } from '../../contract/exercise-kinds/order.ts';

const name = z.string().regex(/^\p{L}[\p{L}\p{N}_]*$/u);

export const orderSpec = z.strictObject({
  /** `f = (x + y)*max(y, z)`; parts that are equal become one node. */
  expression: z.string().min(1).max(500),
  /** The names that are inputs. */
  inputs: z.array(name).min(1).max(8),
  /** Which orders are asked for. */
  ask: z
    .array(z.enum(orderDirections))
    .min(1)
    .default([...orderDirections]),
  /** Whether fresh graphs of this shape are drawn, first of its size and then longer. */
  variants: z.boolean().default(true),
});
export type OrderSpec = z.infer<typeof orderSpec>;
