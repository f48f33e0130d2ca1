import type { ExerciseState } from '../contract/course.ts';
import { alike } from '../contract/localized.ts';
import type { AttemptSummary, ProgressSummary } from '../contract/progress.ts';
import type { Course, Unit } from '../course/index.ts';
import type { Profile, StoredAttempt } from '../storage/index.ts';
import type { HandlersOf } from './handlers.ts';

const recentAttempts = 50;

export const progressHandlers = (course: Course, profile: Profile): HandlersOf<'progress'> => ({
  'progress.summary': () => summaryOf(course, profile),
});

function summaryOf(course: Course, profile: Profile): ProgressSummary {
  const states = profile.states.all();
  const units = course.units.map((unit) => unitProgress(unit, states));
  return {
    units,
    attempts: profile.attempts.total(),
    solved: units.reduce((sum, { solved }) => sum + solved, 0),
    exercises: course.exercises.size,
    runs: profile.runs.count(),
    recent: profile.attempts
      .newest(recentAttempts)
      .flatMap((attempt) => summarised(course, attempt) ?? []),
  };
}

function unitProgress(unit: Unit, states: ReadonlyMap<string, ExerciseState>) {
  const count = (state: ExerciseState): number =>
    unit.exercises.filter(({ id }) => states.get(id) === state).length;
  return {
    id: unit.id,
    title: unit.title,
    solved: count('solved'),
    tried: count('tried'),
    exercises: unit.exercises.length,
  };
}

/** Undefined for an exercise that the course no longer has: there is no title to show for it. */
function summarised(course: Course, attempt: StoredAttempt): AttemptSummary | undefined {
  const exercise = course.exercises.get(attempt.exercise);
  const { id, variant, at, verdict } = attempt;
  if (!exercise || verdict.status !== 'graded') return undefined;
  const [first] = verdict.parts.flatMap((part) => part.feedback);
  return {
    id,
    exercise: exercise.id,
    title: exercise.title,
    kind: exercise.kind,
    variant,
    at,
    earned: verdict.earned,
    outOf: verdict.outOf,
    message: first?.message ?? alike(''),
  };
}
