import type { Experiment } from '../../contract/experiment.ts';
import { activations } from '../activations/index.ts';
import { choiceOf } from './choices.ts';
import { clippings } from '../clipping/index.ts';
import { initializers } from '../initializers/index.ts';
import { optimizers } from '../optimizers/index.ts';
import { schedules } from '../schedules/index.ts';

/** The experiment that the lab opens with: a good held-out F1 on the built-in corpora within seconds. */
export const defaultExperiment = (corpusId: string): Experiment => ({
  task: 'entity-type',
  data: corpusId,
  window: 2,
  embedding: { dim: 30, from: 'random', train: true, rate: 1, update: 'dense' },
  hidden: [50],
  activation: choiceOf(activations.tanh),
  initialization: choiceOf(initializers['xavier-uniform']),
  optimizer: choiceOf(optimizers.adam, { rate: 0.003 }),
  schedule: choiceOf(schedules.constant),
  l2: 1e-4,
  dropout: { input: 0, hidden: [] },
  batchNorm: { use: false, momentum: 0.1, epsilon: 1e-5 },
  clip: choiceOf(clippings.none),
  batch: 32,
  epochs: 6,
  seed: 1,
  precision: 'f32',
  fusedMultiplyAdd: true,
});
