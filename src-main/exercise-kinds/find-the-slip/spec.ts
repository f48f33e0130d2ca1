import { z } from 'zod';
import { misconceptions, type MisconceptionId } from '../../calculus/index.ts';

const ids = Object.keys(misconceptions) as [MisconceptionId, ...MisconceptionId[]];
const renaming = z.record(z.string().min(1), z.string().min(1));

export const findTheSlipSpec = z.strictObject({
  /** Declarations (`x in R^d`) and definitions (`z = W x + b`), a line each. */
  given: z.string().min(1).max(4000),
  /** `ds/dW`; the derivation has a line for every quantity on the way there. */
  find: z.string().min(1).max(100),
  /** Slips to draw from, the first in the task as written; all that fit unless given. */
  misconceptions: z.array(z.enum(ids)).min(1).optional(),
  /** Fresh variants draw another slip; here the names change too. */
  variants: z.array(renaming).max(20).default([]),
});
export type FindTheSlipSpec = z.infer<typeof findTheSlipSpec>;
