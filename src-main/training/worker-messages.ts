import type { Experiment } from '../contract/experiment.ts';
import type { MetricPoint } from '../contract/lab.ts';
import type { Corpus } from '../ner/index.ts';
import type { RunOutcome } from './outcome.ts';

/** What a training worker is started with. */
export interface WorkerTask {
  readonly experiment: Experiment;
  readonly corpus: Corpus;
  /** One Int32: anything but 0 cancels before the next step. */
  readonly cancel: SharedArrayBuffer;
  readonly memoryLimit?: number | undefined;
}

/** What it sends back: points while it trains, then its outcome. */
export type WorkerMessage =
  | { readonly kind: 'points'; readonly points: readonly MetricPoint[] }
  | { readonly kind: 'outcome'; readonly outcome: RunOutcome };
