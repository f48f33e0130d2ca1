import type { ExerciseKindName } from '../contract/exercise-kinds/index.ts';
import type { Localized } from '../contract/localized.ts';
import type { PackProblem } from './pack-problem.ts';

/** An exercise as its file describes it; `openExercise` makes a task of it. */
export interface Exercise {
  readonly id: string;
  readonly kind: ExerciseKindName;
  readonly title: Localized;
  /** The author's own sentence over the task; without it the kind's stands there. */
  readonly prompt?: Localized;
  /** 1 (elementary) to 5. */
  readonly difficulty: number;
  /** Rungs, from the shape down to a worked step. */
  readonly hints: readonly Localized[];
  readonly hasVariants: boolean;
  /** The file it came from, relative to its pack. */
  readonly file: string;
  /** What its kind needs; it has passed the kind's schema. */
  readonly spec: unknown;
}

/** An exercise in its place in the course. */
export interface PlacedExercise extends Exercise {
  readonly unit: string;
  readonly previous?: string;
  readonly next?: string;
}

/** A unit's lesson: Markdown with `$…$` and `$$…$$`. */
export interface Lesson {
  readonly title: Localized;
  /** One sentence for the course map. */
  readonly summary: Localized;
  readonly text: Localized;
}

export interface Unit extends Lesson {
  readonly id: string;
  /** Where its files are in the pack, with a closing slash; empty for the pack itself. */
  readonly folder: string;
  readonly exercises: readonly PlacedExercise[];
}

/** Everything readable in a pack; what is not readable stands in `problems`. */
export interface Course {
  readonly units: readonly Unit[];
  readonly exercises: ReadonlyMap<string, PlacedExercise>;
  readonly problems: readonly PackProblem[];
}
