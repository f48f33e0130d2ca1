import { z } from 'zod';
import { exerciseKindNames } from './exercise-kinds/index.ts';
import { localized } from './localized.ts';

export const exerciseState = z.enum(['new', 'tried', 'solved']);
export type ExerciseState = z.infer<typeof exerciseState>;

export const exerciseSummary = z.object({
  id: z.string(),
  kind: z.enum(exerciseKindNames),
  title: localized,
  /** 1 (elementary) to 5. */
  difficulty: z.int().min(1).max(5),
  state: exerciseState,
});
export type ExerciseSummary = z.infer<typeof exerciseSummary>;

export const unitSummary = z.object({
  id: z.string(),
  title: localized,
  summary: localized,
  exercises: z.array(exerciseSummary),
});
export type UnitSummary = z.infer<typeof unitSummary>;

export const courseMap = z.object({
  units: z.array(unitSummary),
  /** Where to go on: the first exercise that is not solved. */
  next: z.string().optional(),
});
export type CourseMap = z.infer<typeof courseMap>;

/** A lesson in Markdown with `$…$` and `$$…$$` formulas. */
export const lesson = z.object({ unit: z.string(), title: localized, text: localized });
export type Lesson = z.infer<typeof lesson>;

export const courseCalls = {
  'course.map': { input: z.object({}), output: courseMap },
  'course.lesson': { input: z.object({ unit: z.string() }), output: lesson },
} as const;
