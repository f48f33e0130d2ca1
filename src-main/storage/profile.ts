import { attemptsOf, type Attempts } from './attempts.ts';
import { backUpDaily } from './backup.ts';
import { checkpointsOf, type Checkpoints } from './checkpoints.ts';
import type { Connection } from './connection.ts';
import { corporaOf, type Corpora } from './corpora.ts';
import { draftsOf, type Drafts } from './drafts.ts';
import { exerciseStatesOf, type ExerciseStates } from './exercise-states.ts';
import { modelsOf, type Models } from './models.ts';
import { runPointsOf, type RunPoints } from './run-points.ts';
import { runsOf, type Runs } from './runs.ts';
import { settingsOf, type StoredSettings } from './settings.ts';
import { solutionsShownOf, type SolutionsShown } from './solutions-shown.ts';
import { wordVectorSetsOf, type WordVectorSets } from './word-vectors.ts';

/** Everything that is kept about one learner: one SQLite file, a field for each table. */
export interface Profile {
  readonly path: string;
  readonly attempts: Attempts;
  readonly states: ExerciseStates;
  readonly drafts: Drafts;
  readonly solutionsShown: SolutionsShown;
  readonly runs: Runs;
  readonly points: RunPoints;
  readonly models: Models;
  readonly checkpoints: Checkpoints;
  readonly corpora: Corpora;
  readonly wordVectors: WordVectorSets;
  readonly settings: StoredSettings;
  /** All of the work is on disk when it returns, or none of it. */
  together<T>(work: () => T): T;
  /**
   * Makes a verified backup where the last one is older than a day.
   *
   * @throws ProblemError when it cannot be made.
   */
  backUp(): void;
  close(): void;
}

export const profileOf = (connection: Connection, path: string): Profile => ({
  path,
  attempts: attemptsOf(connection),
  states: exerciseStatesOf(connection),
  drafts: draftsOf(connection),
  solutionsShown: solutionsShownOf(connection),
  runs: runsOf(connection),
  points: runPointsOf(connection),
  models: modelsOf(connection),
  checkpoints: checkpointsOf(connection),
  corpora: corporaOf(connection),
  wordVectors: wordVectorSetsOf(connection),
  settings: settingsOf(connection),
  together: (work) => connection.transaction(work).immediate(),
  backUp: () => backUpDaily(connection, path),
  close: () => connection.close(),
});
