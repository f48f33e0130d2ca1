import { z } from 'zod';
import { experiment, option } from './experiment.ts';
import { localized } from './localized.ts';
import { problem } from './problem.ts';
import { real } from './real.ts';

export const corpusSummary = z.object({
  id: z.string(),
  title: localized,
  builtIn: z.boolean(),
  trainSentences: z.int(),
  heldOutSentences: z.int(),
  words: z.int(),
  types: z.array(z.string()),
  /** A sentence to try on a trained model. */
  sample: z.string(),
});
export type CorpusSummary = z.infer<typeof corpusSummary>;

/** Word vectors that were imported into the profile. */
export const vectorSet = z.object({
  id: z.string(),
  name: z.string(),
  dimension: z.int(),
  words: z.int(),
  /** Rows of the file that were left out: words that no token can be, and those beyond the most. */
  leftOut: z.int(),
});
export type VectorSet = z.infer<typeof vectorSet>;

/** How much of a corpus has a vector; the other words start at random. */
export const vectorCoverage = z.object({
  words: z.int(),
  covered: z.int(),
  /** The share of all tokens. */
  tokens: z.number(),
});
export type VectorCoverage = z.infer<typeof vectorCoverage>;

/** The formats that a run can be exported to. */
export const runExportNames = ['pytorch', 'onnx', 'safetensors', 'csv', 'jsonl'] as const;
export type RunExportName = (typeof runExportNames)[number];

export const labOptions = z.object({
  defaults: experiment,
  activation: z.array(option),
  initialization: z.array(option),
  optimizer: z.array(option),
  schedule: z.array(option),
  clip: z.array(option),
  corpora: z.array(corpusSummary),
  vectors: z.array(vectorSet).default([]),
});
export type LabOptions = z.infer<typeof labOptions>;

/** What reaches one layer of a model at a step, and what its units pass on. */
export const layerMetrics = z.object({
  /** `E`, the word vectors; `hidden1`, … from the input up; `output`. */
  name: z.string(),
  /** ‖∂(loss + L2 term)/∂θ‖ over the layer's parameters, before it is clipped. */
  gradientNorm: real,
  /** Share of the units whose f′ is below 1/1000 in every window of a sample; where f is flat on one side. */
  dead: real.optional(),
  /** Share of the values whose f′ is below 1/20 of its largest; where f is flat on both sides. */
  saturated: real.optional(),
});
export type LayerMetrics = z.infer<typeof layerMetrics>;

/** One point of a run's curves, taken at a step and before its update. */
export const metricPoint = z.object({
  step: z.int(),
  epoch: real,
  /** Mean cross-entropy of the batch or of the batches since the last point. */
  loss: real,
  /** The same with the L2 term. */
  objective: real,
  rate: real,
  gradientNorm: real,
  windowsPerSecond: real,
  /** The layers that are trained, in the order of the computation; their units are looked at now and then. */
  layers: z.array(layerMetrics).default([]),
});
export type MetricPoint = z.infer<typeof metricPoint>;

export const entityScore = z.object({
  precision: real,
  recall: real,
  f1: real,
  /** Entities in the gold annotation, in the prediction, and in both by exact span and type. */
  gold: z.int(),
  predicted: z.int(),
  matched: z.int(),
});
export type EntityScore = z.infer<typeof entityScore>;

export const runScores = z.object({
  overall: entityScore,
  byType: z.record(z.string(), entityScore),
  heldOutLoss: real,
  /**
   * How the run computed: with kernels that may round a product and a sum at once, whose last bits can
   * differ on another processor; with kernels whose bits hold everywhere; or without kernels.
   */
  arithmetic: z.enum(['relaxed', 'simd', 'plain']).optional(),
});
export type RunScores = z.infer<typeof runScores>;

/**
 * `queued` waits for a core; `paused` was stopped by the learner and `interrupted` by the end of the app,
 * and both can go on where they were.
 */
export const runStatus = z.enum([
  'queued',
  'running',
  'paused',
  'interrupted',
  'finished',
  'cancelled',
  'failed',
]);
export type RunStatus = z.infer<typeof runStatus>;

export const run = z.object({
  id: z.int(),
  /** What the learner calls it. */
  name: z.string().optional(),
  /** The id of the first run of the sweep that it belongs to. */
  sweep: z.int().optional(),
  experiment,
  status: runStatus,
  /** Counts what has happened to the run: of two reports the one with more is the later. */
  changes: z.int(),
  /** Its place in the queue, 1 for the one that starts next. */
  place: z.int().optional(),
  /** The step after which it would go on, of a run that can. */
  resumesAt: z.int().optional(),
  /** When it was asked for, in milliseconds since 1970. */
  startedAt: z.number(),
  finishedAt: z.number().optional(),
  steps: z.int(),
  totalSteps: z.int(),
  lastLoss: real.optional(),
  scores: runScores.optional(),
  /** Why it failed, in words; a rate too high, a file that cannot be read. */
  problem: problem.optional(),
});
export type Run = z.infer<typeof run>;

export const taggedToken = z.object({
  text: z.string(),
  /** A type such as PER, or O. */
  label: z.string(),
  probability: real,
  known: z.boolean(),
});
export type TaggedToken = z.infer<typeof taggedToken>;

/** What a run will take. */
export const runEstimate = z.object({
  bytes: z.number(),
  /** What all runs together may take. */
  limit: z.number(),
  parameters: z.int(),
  steps: z.int(),
  /** Runs that train at once on this machine; others wait. */
  atOnce: z.int(),
});
export type RunEstimate = z.infer<typeof runEstimate>;

/** Runs of one sweep, at most. */
export const mostInSweep = 24;

const runReference = z.object({ id: z.int() });

export const labCalls = {
  'lab.options': { input: z.object({}), output: labOptions },
  'lab.start': { input: z.object({ experiment }), output: run },
  /** Starts or queues all of the experiments; none where one of them is refused. */
  'lab.sweep': {
    input: z.object({ experiments: z.array(experiment).min(1).max(mostInSweep) }),
    output: z.array(run),
  },
  'lab.estimate': { input: z.object({ experiment }), output: runEstimate },
  'lab.pause': { input: runReference, output: run },
  'lab.resume': { input: runReference, output: run },
  'lab.rename': { input: z.object({ id: z.int(), name: z.string().max(80) }), output: run },
  'lab.cancel': { input: runReference, output: run },
  'lab.runs': { input: z.object({}), output: z.array(run) },
  'lab.run': { input: runReference, output: z.object({ run, points: z.array(metricPoint) }) },
  'lab.remove': { input: runReference, output: z.object({}) },
  'lab.restore': { input: runReference, output: run },
  'lab.tag': {
    input: z.object({ id: z.int(), sentence: z.string().max(2000) }),
    output: z.object({ tokens: z.array(taggedToken) }),
  },
  'lab.import-corpus': {
    input: z.object({ name: z.string().max(200), text: z.string() }),
    output: corpusSummary,
  },
  /** A file of word vectors comes in pieces of any length, in their order, under a name of its own. */
  'lab.import-vectors': {
    input: z.object({
      upload: z.string().max(64),
      name: z.string().max(200),
      text: z.string(),
      isLast: z.boolean(),
    }),
    output: z.object({ vectors: vectorSet.optional() }),
  },
  'lab.coverage': { input: z.object({ experiment }), output: vectorCoverage.partial() },
  /** One file; several come as a zip. */
  'lab.export': {
    input: z.object({ id: z.int(), format: z.enum(runExportNames) }),
    output: z.object({ name: z.string(), base64: z.string() }),
  },
} as const;

export const labEvents = {
  'lab.points': z.object({ id: z.int(), points: z.array(metricPoint) }),
  'lab.run': z.object({ run }),
} as const;
