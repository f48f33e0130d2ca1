import { z } from 'zod';

const renaming = z.record(z.string().min(1), z.string().min(1));

export const jacobianSpec = z.strictObject({
  /** Declarations (`x in R^d`) and definitions (`z = W x + b`), a line each. */
  given: z.string().min(1).max(4000),
  /** `dz/dx`; output and target are vectors or numbers. */
  find: z.string().min(1).max(100),
  /** How large the matrix is: `{ n: 3, d: 2 }`. */
  sizes: z.record(z.string().min(1), z.int().min(1).max(4)),
  /** What is to be filled in. */
  ask: z
    .array(z.enum(['entries', 'structure']))
    .min(1)
    .default(['entries', 'structure']),
  /** Fresh variants draw sizes of 2 and 3; here the names change too. */
  variants: z.array(renaming).max(20).default([]),
});
export type JacobianSpec = z.infer<typeof jacobianSpec>;
