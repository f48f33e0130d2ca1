import { z } from 'zod';
import { localized } from '../localized.ts';

/** Code to write: the functions that are graded and what stands in the editor at first. */
export const implementView = z.object({
  /** What the functions compute, in LaTeX. */
  formula: z.object({ latex: z.string() }),
  /** Each function's head, as in `forward(x: number[]): number[]`. */
  functions: z.array(z.object({ name: z.string(), signature: z.string() })),
  /** TypeScript that compiles and does nothing yet, its comments in each language. */
  starter: localized,
  /** How long the code may run, in milliseconds. */
  timeLimit: z.int().positive(),
});
export type ImplementView = z.infer<typeof implementView>;

/** TypeScript or JavaScript. */
export const implementAnswer = z.object({ code: z.string().max(50_000) });
export type ImplementAnswer = z.infer<typeof implementAnswer>;
