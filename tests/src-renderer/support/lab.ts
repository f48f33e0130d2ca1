import {
  experiment as schema,
  type Experiment,
  type Option,
} from '../../../src-main/contract/experiment.ts';
import type {
  CorpusSummary,
  LabOptions,
  MetricPoint,
  Run,
} from '../../../src-main/contract/lab.ts';
import { alike } from '../../../src-main/contract/localized.ts';

const option = (name: string, hyperparameters: Record<string, number> = {}): Option => ({
  name,
  title: alike(name),
  latex: name,
  hyperparameters: Object.entries(hyperparameters).map(([each, preset]) => ({
    name: each,
    latex: each,
    title: alike(each),
    default: preset,
    minimum: 0,
    maximum: 1000,
    integer: false,
  })),
});

export const corpus: CorpusSummary = {
  id: 'english',
  title: { en: 'English sentences', ko: '영어 문장' },
  builtIn: true,
  trainSentences: 900,
  heldOutSentences: 250,
  words: 10_775,
  types: ['LOC', 'PER'],
  sample: 'Paris met Hilton .',
};

/** Read by the schema, which adds what an experiment need not say. */
export const experiment: Experiment = schema.parse({
  task: 'entity-type',
  data: 'english',
  window: 2,
  embedding: { dim: 30, train: true, rate: 1 },
  hidden: [50],
  activation: { name: 'tanh' },
  initialization: { name: 'xavier', gain: 1 },
  optimizer: { name: 'adam', rate: 0.003, beta1: 0.9 },
  schedule: { name: 'constant' },
  l2: 1e-4,
  batch: 32,
  epochs: 6,
  seed: 1,
  precision: 'f64',
});

/** Adam begins with the rate of the lab's default, 0.003, and not with its own, 0.005. */
export const options: LabOptions = {
  defaults: experiment,
  activation: [option('tanh'), option('leaky-relu', { slope: 0.01 })],
  initialization: [option('xavier', { gain: 1 }), option('zeros')],
  optimizer: [option('adam', { rate: 0.005, beta1: 0.9 }), option('sgd', { rate: 0.1 })],
  schedule: [option('constant'), option('halving', { every: 5 })],
  clip: [option('none'), option('norm', { limit: 1 })],
  corpora: [corpus],
  vectors: [],
};

export const run = (id: number, changes: Partial<Run> = {}): Run => ({
  id,
  experiment,
  status: 'finished',
  changes: 0,
  startedAt: 1000 * id,
  steps: 100,
  totalSteps: 100,
  ...changes,
});

export const point = (step: number, loss = 1, changes: Partial<MetricPoint> = {}): MetricPoint => ({
  step,
  epoch: step / 50,
  loss,
  objective: loss,
  rate: 0.003,
  gradientNorm: 0.5,
  windowsPerSecond: 5000,
  layers: [],
  ...changes,
});

const score = { precision: 1, recall: 0.5, f1: 2 / 3, gold: 10, predicted: 5, matched: 5 };
export const scores = { overall: score, byType: { LOC: score }, heldOutLoss: 0.2 };
