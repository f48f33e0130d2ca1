import type { Experiment } from '../../contract/experiment.ts';
import type { MetricPoint } from '../../contract/lab.ts';
import type { Corpus } from '../../ner/index.ts';
import type { RunOutcome } from './outcome.ts';
import type { RunWish } from '../train.ts';

/** What a training worker is started with. */
export interface WorkerStart {
  /** Whether its run comes later. */
  readonly hasTime: boolean;
}

/** What a training worker is sent: the run that it is there for. */
export interface WorkerTask {
  readonly experiment: Experiment;
  readonly corpus: Corpus;
  /** Two Int32, read before every step: the place of a wish in `wishes`, and the threads to use. */
  readonly wish: SharedArrayBuffer;
  readonly checkpoint?: Uint8Array | undefined;
  readonly memoryLimit?: number | undefined;
}

export const wishes = ['go-on', 'pause', 'cancel'] as const satisfies readonly RunWish[];

/** What it sends back: points and checkpoints while it trains, then its outcome. */
export type WorkerMessage =
  | { readonly kind: 'points'; readonly points: readonly MetricPoint[] }
  | {
      readonly kind: 'checkpoint';
      readonly checkpoint: Uint8Array<ArrayBuffer>;
      readonly step: number;
    }
  | { readonly kind: 'outcome'; readonly outcome: RunOutcome };
