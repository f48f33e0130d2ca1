import { z } from 'zod';

/** What a learner sees of a derivation: the givens typeset, and what to find. */
export const derivationView = z.object({
  /** Lines such as `z = W x + b`; `withShapes` puts ℝⁿ under every symbol. */
  givens: z.array(z.object({ latex: z.string(), withShapes: z.string() })),
  /** The symbols that the givens introduce, with their spaces: `\mathbb{R}^{n \times d}`. */
  symbols: z.array(
    z.object({ name: z.string(), latex: z.string(), space: z.string(), role: z.string() }),
  ),
  find: z.object({ text: z.string(), latex: z.string(), space: z.string() }),
  form: z.enum(['shape', 'jacobian']),
  /** Whether one entry is to be found, a number. */
  entry: z.boolean().optional(),
  /** Names that an answer may use. */
  uses: z.array(z.string()),
  /** Whether a model can be trained with an answer in place of the true gradient. */
  trains: z.boolean().optional(),
  /** Keys beside the answer: what is shown and what is typed. */
  palette: z.array(z.object({ latex: z.string(), insert: z.string(), name: z.string() })),
});
export type DerivationView = z.infer<typeof derivationView>;

/** Text or LaTeX; the parser tells them apart. */
export const derivationAnswer = z.object({ text: z.string().max(100_000) });
