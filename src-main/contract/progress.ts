import { z } from 'zod';
import { exerciseKindNames } from './exercise-kinds/index.ts';
import { localized } from './localized.ts';

export const attemptSummary = z.object({
  id: z.int(),
  exercise: z.string(),
  title: localized,
  kind: z.enum(exerciseKindNames),
  variant: z.int(),
  at: z.number(),
  earned: z.number(),
  outOf: z.number(),
  /** The first thing that was said about it. */
  message: localized,
});
export type AttemptSummary = z.infer<typeof attemptSummary>;

export const progressSummary = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      title: localized,
      solved: z.int(),
      tried: z.int(),
      exercises: z.int(),
    }),
  ),
  attempts: z.int(),
  solved: z.int(),
  exercises: z.int(),
  runs: z.int(),
  /** Newest first, at most 50. */
  recent: z.array(attemptSummary),
});
export type ProgressSummary = z.infer<typeof progressSummary>;

export const progressCalls = {
  'progress.summary': { input: z.object({}), output: progressSummary },
} as const;
