import type { Checked, Task } from '../contract/exercise.ts';
import { exerciseKinds } from '../contract/exercise-kinds/index.ts';
import { ProblemError } from '../contract/problem.ts';
import type { GradedVerdict } from '../contract/verdict.ts';
import { openExercise, type Course, type PlacedExercise } from '../course/index.ts';
import { englishCorpus, koreanCorpus } from '../ner/index.ts';
import type { Profile } from '../storage/index.ts';
import { gradeAnswer } from './grading.ts';
import type { HandlersOf } from './handlers.ts';
import { trainWith } from './train-with/index.ts';

export const exerciseHandlers = (course: Course, profile: Profile): HandlersOf<'exercise'> => {
  let training: AbortController | undefined;
  const find = (id: string): PlacedExercise => exerciseOf(course, id);
  return {
    'exercise.open': ({ id, variant }) => taskOf(find(id), variant, profile),

    'exercise.check': async ({ id, variant, answer }) => {
      const exercise = find(id);
      const verdict = await gradeAnswer(exercise, variant, answer);
      const saved =
        verdict.status !== 'graded' || keepAttempt(profile, { id, variant, answer, verdict });
      return { verdict, saved, ...standingOf(profile, id, variant) };
    },

    'exercise.read': ({ id, variant, text }) => {
      const { read } = openExercise(find(id), variant);
      if (!read) throw nothingToRead(id);
      return read(text);
    },

    'exercise.hint': ({ id, rung }) => {
      const { hints } = find(id);
      const text = hints[rung];
      if (!text) throw unknownHint(id, rung, hints.length);
      return { rung, of: hints.length, text };
    },

    'exercise.solution': ({ id, variant }) => {
      const task = openExercise(find(id), variant);
      quietly(() => profile.solutionsShown.add(id, variant, Date.now()));
      return { steps: task.solution(), answer: task.solve() };
    },

    'exercise.train-with': ({ id, variant, answer }) => {
      const { language } = profile.settings.read();
      const corpus = language === 'ko' ? koreanCorpus() : englishCorpus();
      training?.abort();
      training = new AbortController();
      return trainWith(find(id), variant, answer, corpus, training.signal);
    },

    'exercise.stop-training': () => {
      training?.abort();
      return {};
    },

    'exercise.draft': ({ id, variant, answer }) => ({
      saved: quietly(() => profile.drafts.write(find(id).id, variant, answer, Date.now())),
    }),
  };
};

/** @throws ProblemError `unknown-exercise` */
export function exerciseOf(course: Course, id: string): PlacedExercise {
  const exercise = course.exercises.get(id);
  if (exercise) return exercise;
  throw new ProblemError('unknown-exercise', {
    en: `There is no exercise “${id}” in the course. Choose one from the course map.`,
    ko: `이 과정에는 “${id}” 문제가 없습니다. 과정 목록에서 고르세요.`,
  });
}

function taskOf(exercise: PlacedExercise, variant: number, profile: Profile): Task {
  const { id, kind, unit, title, difficulty, hints, hasVariants, previous, next } = exercise;
  const { view, prompt, graph } = openExercise(exercise, variant);
  const draft = exerciseKinds[kind].answer.safeParse(profile.drafts.read(id, variant));
  return {
    id,
    variant,
    kind,
    unit,
    title,
    prompt,
    difficulty,
    hintCount: hints.length,
    hasVariants,
    previous,
    next,
    view,
    graph: graph(),
    ...(draft.success && { draft: draft.data }),
    ...standingOf(profile, id, variant),
  } as Task;
}

interface Attempted {
  readonly id: string;
  readonly variant: number;
  readonly answer: unknown;
  readonly verdict: GradedVerdict;
}

/** False when it could not be written: a full disk must not take the verdict from the learner. */
const keepAttempt = (profile: Profile, { id, ...attempt }: Attempted): boolean =>
  quietly(() =>
    profile.attempts.add({
      ...attempt,
      exercise: id,
      at: Date.now(),
      language: profile.settings.read().language,
    }),
  );

const standingOf = (
  { states, attempts }: Profile,
  id: string,
  variant: number,
): Pick<Checked, 'state' | 'attempts'> => ({
  state: states.of(id),
  attempts: attempts.count(id, variant),
});

/** Whether a write succeeded; what went wrong is for the terminal. */
function quietly(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    console.error('Not saved:', error);
    return false;
  }
}

const nothingToRead = (id: string): ProblemError =>
  new ProblemError('nothing-to-read', {
    en: `The exercise “${id}” has no typed expression to read.`,
    ko: `“${id}” 문제에는 미리 볼 수식이 없습니다.`,
  });

const unknownHint = (id: string, rung: number, count: number): ProblemError =>
  new ProblemError('unknown-hint', {
    en: `The exercise “${id}” has ${count} hints, counted from 0; there is no hint ${rung}.`,
    ko: `“${id}” 문제의 힌트는 ${count}개이며 0부터 셉니다. ${rung}번 힌트는 없습니다.`,
  });
