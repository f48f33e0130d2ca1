import type { Experiment } from '../../src-main/contract/experiment.ts';
import { parseExperiment } from '../../src-main/training/index.ts';

/** A run on the built-in English sentences that ends within a moment. */
export const smallExperiment = (changes: object = {}): Experiment =>
  parseExperiment({
    data: 'english',
    window: 1,
    embedding: { dim: 4, train: true, rate: 1 },
    hidden: [4],
    epochs: 1,
    batch: 64,
    ...changes,
  });

/** One that nobody waits for. */
export const endlessExperiment = (): Experiment =>
  smallExperiment({ epochs: 1000, batch: 1, hidden: [64] });
