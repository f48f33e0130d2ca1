import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import { englishCorpus } from '../../../../src-main/ner/index.ts';
import { parseExperiment, type ExportableRun } from '../../../../src-main/training/index.ts';

/** Runs whose losses PyTorch recorded, by the scripts exported from them (tests/fixtures/pytorch-losses.json). */
export const recorded: Readonly<Record<string, Experiment>> = {
  default: parseExperiment({}),
  lazy: parseExperiment({
    task: 'location',
    window: 1,
    hidden: [20, 10],
    activation: 'relu',
    embedding: { dim: 10, update: 'lazy', rate: 0.5 },
    optimizer: 'adam',
    schedule: { name: 'warmup-linear', warmup: 20, total: 400 },
    batch: 16,
    seed: 7,
  }),
};

export const corpus = englishCorpus();

/** A run that has not been trained. */
export const untrained = (experiment: Experiment): ExportableRun => ({
  name: 'a run',
  experiment,
  corpus,
  points: () => [],
  finalModel: () => {
    throw new Error('this export needs no trained model');
  },
});
