import { z } from 'zod';

/** A derivation with one slip, carried forward by the lines after it. */
export const findTheSlipView = z.object({
  /** Lines such as `z = W x + b`, in LaTeX. */
  givens: z.array(z.object({ latex: z.string() })),
  find: z.object({ latex: z.string(), space: z.string() }),
  lines: z.array(
    z.object({
      id: z.string(),
      latex: z.string(),
      /** How it is read out. */
      name: z.string(),
    }),
  ),
});
export type FindTheSlipView = z.infer<typeof findTheSlipView>;

/** `line`: the number of the first wrong line; `mend`: what it should be, as a formula. */
export const findTheSlipAnswer = z.object({
  entries: z.record(z.string(), z.string().max(10_000)),
});
export type FindTheSlipAnswer = z.infer<typeof findTheSlipAnswer>;
