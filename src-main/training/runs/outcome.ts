import type { MetricPoint, RunScores } from '../../contract/lab.ts';
import type { Problem } from '../../contract/problem.ts';

/** What a training run came to. */
export interface RunOutcome {
  readonly status: 'finished' | 'paused' | 'cancelled' | 'failed';
  /** Updates that were made and kept. */
  readonly steps: number;
  /** Entity F1 and loss on the held-out sentences; only of a finished run. */
  readonly scores?: RunScores;
  /** The trained model, or the last finite state of a run that stopped early (see saved-model.ts). */
  readonly model?: Uint8Array;
  /** What a paused run goes on from (see checkpoint.ts). */
  readonly checkpoint?: Uint8Array | undefined;
  /** Why it failed. */
  readonly problem?: Problem;
}

/** Receives points of the curves in order of their steps, several at a time. */
export type PointListener = (points: readonly MetricPoint[]) => void;
