import { exerciseKindTable } from '../exercise-kinds/index.ts';
import type { PreparedTask } from '../exercise-kinds/kind.ts';
import type { Exercise } from './course.ts';

/** The task of one variant, ready to be shown and graded. Variant 0 is as the author wrote it. */
export function openExercise(exercise: Exercise, variant: number): PreparedTask {
  const kind = exerciseKindTable[exercise.kind];
  const task: PreparedTask = kind.prepare(exercise.spec, exercise.hasVariants ? variant : 0);
  return exercise.prompt ? { ...task, prompt: exercise.prompt } : task;
}
