import { ProblemError } from '../contract/problem.ts';
import type { Verdict } from '../contract/verdict.ts';
import {
  loadCourse,
  openExercise,
  readExercise,
  readExerciseObject,
  withPlace,
  type Course,
  type Exercise,
  type ReadExercise,
} from '../course/index.ts';
import type { PreparedTask } from '../exercise-kinds/kind.ts';
import { exerciseOf } from './exercise.ts';
import { gradeTask } from './grading.ts';
import { readNamedFile } from './named-file.ts';

/** Where the exercise to grade comes from: a file, the built-in course, or an object as a file holds it. */
export type ExerciseSource =
  { readonly file: string } | { readonly id: string } | { readonly object: unknown };

/** Tasks that are kept open, so that a class's answers to one exercise prepare it once. */
const mostOpenTasks = 200;

/** Grades answers as scripts and teachers hand them in. Errors are ProblemErrors with the mend. */
export class CommandLineGrading {
  readonly #courseDirectory: string;
  #course: Course | undefined;
  readonly #open = new Map<string, { exercise: Exercise; task: PreparedTask }>();

  constructor(courseDirectory: string) {
    this.#courseDirectory = courseDirectory;
  }

  /** A text is read as it is typed for the exercise's kind; anything else is the answer itself. */
  async grade(source: ExerciseSource, variant: number, answer: unknown): Promise<Verdict> {
    const { exercise, task } = this.#task(source, variant);
    const given = typeof answer === 'string' ? task.answerFromText(answer) : answer;
    return gradeTask(exercise, task, given);
  }

  #task(source: ExerciseSource, variant: number) {
    const key = JSON.stringify([source, variant]);
    const open = this.#open.get(key);
    if (open) return open;
    if (this.#open.size >= mostOpenTasks) this.#open.clear();
    const exercise = this.#exercise(source);
    const opened = { exercise, task: openExercise(exercise, variant) };
    this.#open.set(key, opened);
    return opened;
  }

  #exercise(source: ExerciseSource): Exercise {
    if ('file' in source)
      return whole(readExercise(readNamedFile(source.file).toString('utf8'), source.file));
    if ('object' in source) return whole(readExerciseObject(source.object));
    this.#course ??= loadCourse(this.#courseDirectory);
    return exerciseOf(this.#course, source.id);
  }
}

function whole({ exercise, problems }: ReadExercise): Exercise {
  if (exercise) return exercise;
  const { code, message } = withPlace(problems[0]!);
  throw new ProblemError(code, message);
}
