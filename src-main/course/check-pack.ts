import { isCorrect, type Verdict } from '../contract/verdict.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Course, Exercise, Unit } from './course.ts';
import { kindNotices, kindProblems } from './exercise-file.ts';
import { lessonFileName } from './lesson-file.ts';
import { loadCourse } from './load-course.ts';
import { openExercise } from './open-exercise.ts';
import { readPackFile } from './pack-files.ts';
import { packProblem, topOf, type PackProblem } from './pack-problem.ts';
import { textProblems } from './text-problems.ts';

export interface PackReport {
  readonly units: number;
  readonly exercises: number;
  readonly problems: readonly PackProblem[];
  /** What authors may want to know, about exercises without problems. */
  readonly notices: readonly PackProblem[];
}

const variantsTried = 5;

/** Everything that an author must mend in a pack; none means that every exercise can be solved. */
export function checkPack(pack: string): PackReport {
  const course = loadCourse(pack);
  const exercises = [...course.exercises.values()];
  const found = exercises.map((exercise) => ({
    exercise,
    problems: checkExercise(exercise, pack),
  }));
  return {
    units: course.units.length,
    exercises: exercises.length,
    problems: [
      ...course.problems,
      ...emptiness(course, pack),
      ...found.flatMap(({ problems }) => problems),
      ...course.units.flatMap((unit) => lessonProblems(unit, pack)),
    ],
    notices: found.flatMap(({ exercise, problems }) =>
      problems.length > 0 ? [] : kindNotices(exercise, readPackFile(pack, exercise.file) ?? ''),
    ),
  };
}

function emptiness(course: Course, pack: string): PackProblem[] {
  if (course.exercises.size > 0 || course.problems.length > 0) return [];
  return [
    packProblem(topOf(pack), 'pack-empty', {
      en: `${pack} holds no exercise. Put *.yaml files in it, or in folders inside it.`,
      ko: `${pack}에 문제가 없습니다. 그 안이나 하위 폴더에 *.yaml 파일을 넣으세요.`,
    }),
  ];
}

function lessonProblems(unit: Unit, pack: string): PackProblem[] {
  return textProblems(unit.text, (language) => {
    const file = unit.folder + lessonFileName(language);
    return { file, source: readPackFile(pack, file) ?? '' };
  });
}

function checkExercise(exercise: Exercise, pack: string): PackProblem[] {
  const { file } = exercise;
  const source = readPackFile(pack, file) ?? '';
  const found = [
    ...kindProblems(exercise, source),
    ...[exercise.title, ...(exercise.prompt ? [exercise.prompt] : []), ...exercise.hints].flatMap(
      (text) => textProblems(text, () => ({ file, source })),
    ),
  ];
  return found.length > 0 ? found : unsolvable(exercise);
}

/** The kind's own solution must earn full marks in every variant: the engine is the answer key. */
function unsolvable(exercise: Exercise): PackProblem[] {
  // What solves an implementation is ours, not the author's, and proved by the tests of its tasks.
  if (exercise.kind === 'implement') return [];
  const last = exercise.hasVariants ? variantsTried : 0;
  for (let variant = 0; variant <= last; variant += 1) {
    try {
      const task = openExercise(exercise, variant);
      if (isCorrect(task.grade(task.solve()) as Verdict)) continue;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return [{ ...error.problem, ...topOf(exercise.file) }];
    }
    return [
      packProblem(topOf(exercise.file), 'solution-fails', {
        en: `The solution of variant ${variant} does not earn full marks. Check the givens.`,
        ko: `변형 ${variant}의 풀이가 만점을 받지 못합니다. 주어진 조건을 확인하세요.`,
      }),
    ];
  }
  return [];
}
