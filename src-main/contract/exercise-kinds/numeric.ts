import { z } from 'zod';

/** A number, vector or matrix to be worked out, with what it is worked out from. */
export const numericView = z.object({
  /** Lines such as `g = \begin{bmatrix} 1 \\ -2 \end{bmatrix}`, in LaTeX. */
  givens: z.array(z.object({ latex: z.string() })),
  /** The rule that holds here, in LaTeX, where the task shows it. */
  formula: z.object({ latex: z.string() }).optional(),
  /** What is to be found, in LaTeX. */
  find: z.object({ latex: z.string() }),
  rows: z.int().positive(),
  columns: z.int().positive(),
  /** The cells to fill in, row by row. */
  cells: z.array(z.object({ id: z.string(), row: z.int().positive(), column: z.int().positive() })),
  /** Significant digits that are enough. */
  digits: z.int().positive(),
});
export type NumericView = z.infer<typeof numericView>;

/** What was typed in each cell, by its id: `3`, `-1/2`, `e^-1`; an empty one may be left out. */
export const numericAnswer = z.object({ entries: z.record(z.string(), z.string().max(200)) });
export type NumericAnswer = z.infer<typeof numericAnswer>;
