import { z } from 'zod';
import { localized } from './localized.ts';
import { problem, span } from './problem.ts';
import { matrix, real } from './real.ts';

/** One sentence of feedback: `code` for programs and tests, `message` for people. */
export const feedback = z.object({
  code: z.string(),
  message: localized,
  /** The piece of the typed answer that it is about. */
  at: span.optional(),
});
export type Feedback = z.infer<typeof feedback>;

/** A part of an answer that is marked by itself: a blank of a graph, the option, the reason. */
export const verdictPart = z.object({
  id: z.string(),
  earned: z.number(),
  outOf: z.number(),
  feedback: z.array(feedback),
});
export type VerdictPart = z.infer<typeof verdictPart>;

/** (s(θ + h) − s(θ − h)) / 2h, measured for one entry θ; another letter where h is taken. */
export const measuredSlope = z.object({
  /** s and θ in LaTeX. */
  of: z.string(),
  by: z.string(),
  /** h in LaTeX, its value, and s at θ + h and at θ − h. */
  letter: z.string(),
  step: z.number(),
  above: real,
  below: real,
  slope: real,
});
export type MeasuredSlope = z.infer<typeof measuredSlope>;

/** Small numbers for the givens at which the learner's answer and the right one differ. */
export const counterexample = z.object({
  /** Each given, with its name in LaTeX and its value. */
  givens: z.array(z.object({ latex: z.string(), value: matrix })),
  /** What the unknown function is here, in LaTeX, when the exercise has one. */
  functions: z.array(z.object({ latex: z.string() })),
  yours: matrix,
  right: matrix,
  /** The first entry that differs, counted from 1; absent when the shapes differ. */
  entry: z
    .object({ row: z.int().positive(), column: z.int().positive(), yours: real, right: real })
    .optional(),
  /** The slope of the givens at these numbers, for that entry; for the first where the shapes differ. */
  slope: measuredSlope.optional(),
});
export type Counterexample = z.infer<typeof counterexample>;

export const verdict = z.discriminatedUnion('status', [
  z.object({ status: z.literal('unreadable'), problem }),
  z.object({
    status: z.literal('graded'),
    earned: z.number(),
    outOf: z.number(),
    parts: z.array(verdictPart),
    counterexample: counterexample.optional(),
  }),
]);
export type Verdict = z.infer<typeof verdict>;
export type GradedVerdict = Extract<Verdict, { status: 'graded' }>;

export const isCorrect = (given: Verdict): boolean =>
  given.status === 'graded' && given.earned === given.outOf;
