export { checkPack, type PackReport } from './check-pack.ts';
export type { Course, Exercise, Lesson, PlacedExercise, Unit } from './course.ts';
export { readExercise, readExerciseObject, type ReadExercise } from './exercise-file.ts';
export { loadCourse } from './load-course.ts';
export { openExercise } from './open-exercise.ts';
export { withPlace, type PackProblem } from './pack-problem.ts';
export { formulasIn } from './text-problems.ts';
