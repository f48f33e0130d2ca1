import { z } from 'zod';

/** Definitions, and quantities whose shapes are asked for. */
export const shapesView = z.object({
  /** Lines such as `x \in \mathbb{R}^{d}` and `z = W x + b`, in LaTeX. */
  givens: z.array(z.object({ latex: z.string() })),
  quantities: z.array(
    z.object({
      id: z.string(),
      /** How it is read out. */
      name: z.string(),
      latex: z.string(),
      /** Derivatives stand in one of two conventions; other quantities in none. */
      convention: z.enum(['shape', 'jacobian']).optional(),
    }),
  ),
  /** The sizes that a shape may be made of: n, d. */
  sizes: z.array(z.string()),
});
export type ShapesView = z.infer<typeof shapesView>;

/** What was typed for each quantity, by its id: `n x d`, `R^{n×d}`, `scalar`. */
export const shapesAnswer = z.object({ entries: z.record(z.string(), z.string().max(200)) });
export type ShapesAnswer = z.infer<typeof shapesAnswer>;
