import { z } from 'zod';
import { quantityNames } from './quantities/index.ts';

export const numericSpec = z.strictObject({
  /** What is to be worked out: an entry of the table of quantities. */
  quantity: z.enum(quantityNames),
  /** Its numbers; which ones, the quantity says. */
  given: z.record(z.string(), z.unknown()),
  /** Significant digits that are enough. */
  digits: z.int().min(2).max(8).default(3),
  /** Whether the rule stands over the task. */
  formula: z.boolean().default(false),
  /** Whether fresh variants are drawn. */
  variants: z.boolean().default(true),
});
export type NumericSpec = z.infer<typeof numericSpec>;
