import { z } from 'zod';
import { exerciseState } from './course.ts';
import {
  exerciseKindNames,
  exerciseKinds,
  type AnswerOf,
  type ExerciseKindName,
  type ViewOf,
} from './exercise-kinds/index.ts';
import { localized } from './localized.ts';
import { problem, span } from './problem.ts';
import { real } from './real.ts';
import { explorable } from './vectors.ts';
import { feedback, verdict } from './verdict.ts';

/** Which task: variant 0 is the one that the author wrote, others are drawn fresh from their number. */
export const taskReference = z.object({ id: z.string(), variant: z.int().nonnegative() });
export type TaskReference = z.infer<typeof taskReference>;

const common = z.object({
  ...taskReference.shape,
  unit: z.string(),
  title: localized,
  /** The task in a sentence or two; Markdown with `$…$`. */
  prompt: localized,
  difficulty: z.int(),
  hintCount: z.int(),
  /** Whether fresh variants can be drawn. */
  hasVariants: z.boolean(),
  state: exerciseState,
  attempts: z.int(),
  previous: z.string().optional(),
  next: z.string().optional(),
  /**
   * What the task is about, for the explorer. Where `isAnswer`, the explorer shows the very numbers that
   * are asked for, and is offered afterwards.
   */
  graph: explorable.extend({ isAnswer: z.boolean() }).optional(),
});

/** A task of one kind as the learner sees it; the key stays in the core. */
export type TaskOf<K extends ExerciseKindName> = z.infer<typeof common> & {
  kind: K;
  view: ViewOf<K>;
  /** What the learner had typed when they left. */
  draft?: AnswerOf<K> | undefined;
};
export type Task = { [K in ExerciseKindName]: TaskOf<K> }[ExerciseKindName];

const taskSchemas = exerciseKindNames.map((kind) =>
  common.extend({
    kind: z.literal(kind),
    view: exerciseKinds[kind].view,
    draft: exerciseKinds[kind].answer.optional(),
  }),
);
export const task = z.union(taskSchemas) as unknown as z.ZodType<Task>;

/**
 * One line of a derivation as it stands: typeset, with the space under every term, and how it compares
 * with the derivative. `unfinished` lines are only read: the learner is still typing them.
 */
export const readLine = z.object({
  at: span,
  latex: z.string().optional(),
  /** The same as plain text, for learners who move from the math field to the text field. */
  text: z.string().optional(),
  /** The same with ℝ^{n×d} under every term. */
  withShapes: z.string().optional(),
  space: z.string().optional(),
  standing: z.enum(['unfinished', 'unreadable', 'definition', 'right', 'other-form', 'slip']),
  problem: problem.optional(),
  /** Why the line is right (the rule it used), or what went wrong in it. */
  feedback: z.array(feedback),
});
export type ReadLine = z.infer<typeof readLine>;

/** How a typed expression reads so far: typeset with the shape of the whole, or what is wrong where. */
export const reading = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('read'),
    latex: z.string(),
    space: z.string(),
    lines: z.array(readLine).optional(),
  }),
  z.object({
    status: z.literal('unreadable'),
    problem,
    latex: z.string().optional(),
    lines: z.array(readLine).optional(),
  }),
]);
export type Reading = z.infer<typeof reading>;

export const solution = z.object({
  /** Lines of the worked solution: a formula, a sentence, code, or several of these. */
  steps: z.array(
    z.object({
      latex: z.string().optional(),
      text: localized.optional(),
      code: z.string().optional(),
    }),
  ),
  /** An answer that earns full marks, in the form of the kind. */
  answer: z.unknown(),
});
export type Solution = z.infer<typeof solution>;

export const checked = z.object({
  verdict,
  state: exerciseState,
  attempts: z.int(),
  /** False when the attempt could not be written to the profile: it was graded but is not kept. */
  saved: z.boolean(),
});
export type Checked = z.infer<typeof checked>;

/** A run of the window classifier: the loss over all its windows before every step, and after the last. */
const descent = z.object({
  losses: z.array(real),
  /** The step at which the loss was no longer a number; the run ended there. */
  stoppedAt: z.int().optional(),
});

/** Two runs from the same start: with the true gradient, and with a formula in its place. */
export const trainedWith = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('trained'),
    truth: descent,
    yours: descent,
    windows: z.int(),
    rate: real,
    /** ∂J/∂θ of single entries at the start, found in three ways. */
    check: z.array(z.object({ latex: z.string(), slope: real, engine: real, yours: real })),
    /** Whether both agree in every entry of the table. */
    agrees: z.boolean(),
  }),
  /** The formula cannot take the gradient's place: its shape does not fit. */
  z.object({ status: z.literal('unfit'), problem }),
  /** It was stopped before the end. */
  z.object({ status: z.literal('stopped') }),
]);
export type TrainedWith = z.infer<typeof trainedWith>;

export const exerciseCalls = {
  'exercise.open': { input: taskReference, output: task },
  'exercise.check': {
    input: z.object({ ...taskReference.shape, answer: z.unknown() }),
    output: checked,
  },
  'exercise.read': {
    input: z.object({ ...taskReference.shape, text: z.string() }),
    output: reading,
  },
  'exercise.hint': {
    input: z.object({ ...taskReference.shape, rung: z.int().nonnegative() }),
    output: z.object({ rung: z.int(), of: z.int(), text: localized }),
  },
  'exercise.solution': { input: taskReference, output: solution },
  'exercise.train-with': {
    input: z.object({ ...taskReference.shape, answer: z.unknown() }),
    output: trainedWith,
  },
  /** Stops the training that is under way, if one is. */
  'exercise.stop-training': { input: z.object({}), output: z.object({}) },
  'exercise.draft': {
    input: z.object({ ...taskReference.shape, answer: z.unknown() }),
    output: z.object({ saved: z.boolean() }),
  },
} as const;
