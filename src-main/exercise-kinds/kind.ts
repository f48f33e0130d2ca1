import type { z } from 'zod';
import {
  exerciseKinds,
  type AnswerOf,
  type ExerciseKindName,
  type ViewOf,
} from '../contract/exercise-kinds/index.ts';
import type { Reading, Solution, TaskOf } from '../contract/exercise.ts';
import type { Localized } from '../contract/localized.ts';
import type { Problem } from '../contract/problem.ts';
import type { Verdict } from '../contract/verdict.ts';

type TaskGraph = NonNullable<TaskOf<ExerciseKindName>['graph']>;

/** Kinds that run what the learner wrote answer later; the others at once. */
export type Graded<K extends ExerciseKindName> = K extends 'implement' ? Promise<Verdict> : Verdict;

/**
 * An exercise kind: what authors write (`Spec`), the task that comes of it (`Task`, which holds the
 * key and never leaves the core), and how answers are graded.
 */
export interface ExerciseKind<K extends ExerciseKindName, Spec, Task> {
  readonly name: K;
  /** The fields of an exercise file besides the common ones (id, kind, title, prompt, hints, …). */
  readonly spec: z.ZodType<Spec>;
  /** The sentence that stands over the task when the author wrote none. */
  prompt(task: Task): Localized;
  hasVariants(spec: Spec): boolean;
  /** Same spec and variant, same task; variant 0 is exactly what the author wrote. */
  generate(spec: Spec, variant: number): Task;
  view(task: Task): ViewOf<K>;
  /** Never throws on an answer that fits the answer schema; the same answer, the same verdict. */
  grade(task: Task, answer: AnswerOf<K>): Graded<K>;
  /** An answer that earns full marks. */
  solve(task: Task): AnswerOf<K>;
  /** The worked solution, as lines to show. */
  solution(task: Task): Solution['steps'];
  /** An answer as it is typed on a command line: text, or JSON. */
  answerFromText(text: string): unknown;
  /** How a typed expression reads so far, for kinds that preview. */
  read?(task: Task, text: string): Reading;
  /** What the task is about, for the explorer; undefined where that cannot be shown as a graph. */
  graph?(task: Task): TaskGraph | undefined;
  /** What an author must mend: an expression that does not parse, a solution that is not right. */
  problems?(spec: Spec): Problem[];
  /** What an author may want to know about an exercise that has no problems. */
  notices?(spec: Spec): Problem[];
}

/** A task with its kind, ready for use without knowing which kind it is. */
export interface PreparedTask<K extends ExerciseKindName = ExerciseKindName> {
  readonly kind: K;
  readonly prompt: Localized;
  readonly view: ViewOf<K>;
  grade(answer: AnswerOf<K>): Graded<K>;
  solve(): AnswerOf<K>;
  solution(): Solution['steps'];
  answerFromText(text: string): unknown;
  read?(text: string): Reading;
  graph(): TaskGraph | undefined;
}

/** A kind as the table holds it: `Spec` and `Task` are its own affair. */
export interface RegisteredKind<K extends ExerciseKindName = ExerciseKindName> {
  readonly name: K;
  readonly spec: z.ZodType;
  readonly answer: z.ZodType<AnswerOf<K>>;
  hasVariants(spec: unknown): boolean;
  problems(spec: unknown): Problem[];
  notices(spec: unknown): Problem[];
  prepare(spec: unknown, variant: number): PreparedTask<K>;
}

/** Closes over `Spec` and `Task`. Specs given to the result must have come out of its schema. */
export function register<K extends ExerciseKindName, Spec, Task>(
  kind: ExerciseKind<K, Spec, Task>,
): RegisteredKind<K> {
  return {
    name: kind.name,
    spec: kind.spec,
    answer: exerciseKinds[kind.name].answer as unknown as z.ZodType<AnswerOf<K>>,
    hasVariants: (spec) => kind.hasVariants(spec as Spec),
    problems: (spec) => kind.problems?.(spec as Spec) ?? [],
    notices: (spec) => kind.notices?.(spec as Spec) ?? [],
    prepare(spec, variant) {
      const task = kind.generate(spec as Spec, variant);
      return {
        kind: kind.name,
        prompt: kind.prompt(task),
        view: kind.view(task),
        grade: (answer) => kind.grade(task, answer),
        solve: () => kind.solve(task),
        solution: () => kind.solution(task),
        graph: () => kind.graph?.(task),
        answerFromText: (text) => kind.answerFromText(text),
        ...(kind.read && { read: (text: string) => kind.read!(task, text) }),
      };
    },
  };
}
