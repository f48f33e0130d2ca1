import type { Localized } from '../contract/localized.ts';
import { ProblemError } from '../contract/problem.ts';
import { isCorrect, type Verdict } from '../contract/verdict.ts';
import { authoredText } from '../exercise-kinds/authored-text.ts';
import type { Course, Exercise, Unit } from './course.ts';
import { kindNotices, kindProblems } from './exercise-file.ts';
import { lessonFileName } from './lesson-file.ts';
import { loadCourse } from './load-course.ts';
import { openExercise } from './open-exercise.ts';
import { readPackFile } from './pack-files.ts';
import { packProblem, topOf, type PackProblem } from './pack-problem.ts';
import { textProblems } from './text-problems.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

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
  return [unit.title, unit.summary, unit.text].flatMap((text) =>
    textProblems(text, (language, piece) => {
      const file = unit.folder + lessonFileName(language);
      const before = (readPackFile(pack, file) ?? '').split(piece, 2);
      const line = before.length > 1 ? before[0]!.split('\n').length : 1;
      return { file, line, column: 1 };
    }),
  );
}

function checkExercise(exercise: Exercise, pack: string): PackProblem[] {
  const { file } = exercise;
  const source = readPackFile(pack, file) ?? '';
  const { text } = readYaml(source, file);
  const folded = text ? foldedLines(text) : [];
  if (folded.length > 0) return folded;
  const found = [
    ...kindProblems(exercise, source),
    ...(text ? authoredTexts(text.value) : []).flatMap(({ path, written }) =>
      textProblems(written, (language, piece) =>
        text!.placeWithin([...path, language], written[language].indexOf(piece)),
      ),
    ),
  ];
  return found.length > 0 ? found : unsolvable(exercise);
}

/** YAML joins the lines of a text unless it stands below `|`, and givens are lines. */
function foldedLines(text: YamlText): PackProblem[] {
  if (!text.isFolded(['given'])) return [];
  return [
    packProblem(text.place(['given']), 'lines-joined', {
      en: 'These lines are joined into one. Write “given: |”, and the lines below it, indented.',
      ko: '이 줄들은 한 줄로 이어집니다. “given: |” 다음 줄부터 들여 써서 줄을 나누세요.',
    }),
  ];
}

/** Every text of a file that is there in both languages, with its path. */
function authoredTexts(value: unknown, path: readonly PropertyKey[] = []): AuthoredText[] {
  if (typeof value !== 'object' || value === null) return [];
  const written = authoredText.safeParse(value);
  if (written.success) return [{ path, written: written.data }];
  return Object.entries(value).flatMap(([key, inside]) =>
    authoredTexts(inside, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

interface AuthoredText {
  readonly path: readonly PropertyKey[];
  readonly written: Localized;
}

/** The kind's own solution must earn full marks in every variant: the engine is the answer key. */
function unsolvable(exercise: Exercise): PackProblem[] {
  // What solves an implementation is ours, not the author's, and proved by the tests of its tasks.
  if (exercise.kind === 'implement') return [];
  const last = exercise.hasVariants ? variantsTried : 0;
  for (let variant = 0; variant <= last; variant += 1) {
    try {
      const task = openExercise(exercise, variant);
      const verdict = task.grade(task.solve()) as Verdict;
      if (isCorrect(verdict)) continue;
      return [packProblem(topOf(exercise.file), 'solution-fails', failed(variant, verdict))];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return [{ ...error.problem, ...topOf(exercise.file) }];
    }
  }
  return [];
}

function failed(variant: number, verdict: Verdict): Localized {
  const reason = verdict.status === 'unreadable' ? verdict.problem.message : undefined;
  return {
    en: `The solution of variant ${variant} does not earn full marks. ${reason?.en ?? 'Check the givens.'}`,
    ko: `변형 ${variant}의 풀이가 만점을 받지 못합니다. ${reason?.ko ?? '주어진 조건을 확인하세요.'}`,
  };
}
