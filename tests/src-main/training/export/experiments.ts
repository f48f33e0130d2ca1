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
  regularized: parseExperiment({
    hidden: [24, 12],
    activation: 'relu',
    dropout: { input: 0.1, hidden: [0.5, 0.2] },
    batchNorm: true,
    clip: { norm: 0.5 },
    embedding: { dim: 12 },
    seed: 11,
  }),
  'lazy and clipped': parseExperiment({
    window: 1,
    hidden: [16],
    embedding: { dim: 8, update: 'lazy' },
    dropout: 0.3,
    clip: { value: 0.002 },
    optimizer: 'rmsprop',
    l2: 0.001,
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
