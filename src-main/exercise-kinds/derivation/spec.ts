import { z } from 'zod';
import { authoredText } from '../authored-text.ts';

/** A line of the worked solution: a formula, with a sentence beside it if one helps. */
const solutionLine = z.union([
  z.string().min(1),
  z.strictObject({ formula: z.string().min(1), text: authoredText }),
]);

const renaming = z.record(z.string().min(1), z.string().min(1));

export const derivationSpec = z.strictObject({
  /** Declarations (`x in R^d`) and definitions (`z = W x + b`), a line each. */
  given: z.string().min(1).max(4000),
  /** `ds/db` */
  find: z.string().min(1).max(100),
  /** The shape convention (the gradient has the shape of what it is taken by), or the Jacobian. */
  form: z.enum(['shape', 'jacobian']).default('shape'),
  /** The names that an answer may use; all unless given. */
  uses: z.array(z.string().min(1)).optional(),
  /** Further names for answers, as in `{ δ: "u ∘ f'(z)" }`. */
  names: z.record(z.string().min(1), z.string().min(1)).default({}),
  /** How the upstream gradient is called where the output is not a number. */
  upstream: z.string().min(1).optional(),
  /**
   * From the first line to the answer; every line must equal the derivative. Without one, the
   * derivation that the app finds is shown.
   */
  solution: z.array(solutionLine).max(20).default([]),
  /** Fresh variants: other names or functions for those of the givens, as in `{ f: tanh, W: A }`. */
  variants: z.array(renaming).max(50).default([]),
});
export type DerivationSpec = z.infer<typeof derivationSpec>;

export const formulaOf = (line: DerivationSpec['solution'][number]): string =>
  typeof line === 'string' ? line : line.formula;
