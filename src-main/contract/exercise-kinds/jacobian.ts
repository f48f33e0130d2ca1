import { z } from 'zod';
import { localized } from '../localized.ts';

export const structures = ['zero', 'identity', 'diagonal', 'outer-product', 'dense'] as const;
export const structure = z.enum(structures);
export type Structure = z.infer<typeof structure>;

/** A Jacobian of a small size, to be filled in entry by entry, and what kind of matrix it is. */
export const jacobianView = z.object({
  /** Lines such as `x \in \mathbb{R}^{2}` and `h = f(z)`, in LaTeX. */
  givens: z.array(z.object({ latex: z.string() })),
  find: z.object({ latex: z.string() }),
  /** The entries of the output, a row for each, and of what it is differentiated by, a column for each. */
  rows: z.array(z.object({ latex: z.string(), name: z.string() })),
  columns: z.array(z.object({ latex: z.string(), name: z.string() })),
  /** Empty where only the structure is asked for. */
  cells: z.array(z.object({ id: z.string(), row: z.int().positive(), column: z.int().positive() })),
  /** What to choose from; empty where only the entries are asked for. */
  structures: z.array(z.object({ id: structure, text: localized })),
});
export type JacobianView = z.infer<typeof jacobianView>;

/** What was typed in each cell, by its id (`1.2`: row 1, column 2), and `structure`. */
export const jacobianAnswer = z.object({ entries: z.record(z.string(), z.string().max(400)) });
export type JacobianAnswer = z.infer<typeof jacobianAnswer>;
