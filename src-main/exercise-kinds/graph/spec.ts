import { z } from 'zod';
import { blankKinds, tieConvention } from '../../contract/exercise-kinds/graph.ts';

const name = z.string().regex(/^\p{L}[\p{L}\p{N}_]*$/u);
const whole = z.int().min(-1000).max(1000);

export const graphSpec = z.strictObject({
  /** `f = (x + y)*max(y, z)` */
  expression: z.string().min(1).max(500),
  /** The value of every input. */
  at: z.record(name, z.number()),
  /** Names for parts of the expression, as in `{ a: x + y }`. */
  names: z.record(name, z.string().min(1)).default({}),
  /** What is left blank; values that are not asked for are given. */
  ask: z.union([z.literal('all'), z.array(z.enum(blankKinds)).min(1)]).default('all'),
  /** Who gets the gradient where the arguments of a max are equal. */
  ties: tieConvention.default('half'),
  /** The gradient that arrives at the output from above. */
  upstream: z.number().default(1),
  /** Ranges of whole numbers, ends included, from which fresh variants draw inputs and `upstream`. */
  variants: z.record(name, z.tuple([whole, whole])).optional(),
});
export type GraphSpec = z.infer<typeof graphSpec>;
