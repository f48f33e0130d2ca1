import type { Numbers } from '../../engine/index.ts';
import type { Windows } from '../dataset.ts';
import { Plan, Plans } from '../step/plan.ts';
import { architectureOf, type TrainedModel } from './trained-model.ts';

/** What a model says about each of some windows. */
export interface Predictions {
  /** The most probable class of each window. */
  readonly classes: Int32Array;
  /** Its probability. */
  readonly probabilities: Float64Array;
  /** Mean cross-entropy against the windows' own classes; NaN for no windows. */
  readonly loss: number;
}

/** Windows that are computed together; the last few of a set have a smaller plan of their own. */
const chunk = 128;

/** The largest of `count` logits from `offset` on, the first of equals, with its softmax probability. */
function mostProbable(logits: Numbers, offset: number, count: number): [number, number] {
  let best = 0;
  for (let k = 1; k < count; k++) if (logits[offset + k]! > logits[offset + best]!) best = k;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.exp(logits[offset + k]! - logits[offset + best]!);
  return [best, 1 / sum];
}

/** Location where σ(s) > ½, which is s > 0; the probability is that of the chosen side. */
const sideOf = (score: number): [number, number] => [
  score > 0 ? 1 : 0,
  1 / (1 + Math.exp(-Math.abs(score))),
];

/** Classifies windows with a trained model, without changing it. */
export function predictor(model: TrainedModel): (windows: Windows) => Predictions {
  const { experiment, labels, parameters } = model;
  const architecture = architectureOf(experiment, model);
  const plans = new Plans((batch) => new Plan(architecture, experiment, parameters, batch));
  const count = labels.classes.length;
  const read = (scores: Numbers, row: number): [number, number] =>
    experiment.task === 'location'
      ? sideOf(scores[row]!)
      : mostProbable(scores, row * count, count);

  return (windows) => {
    const rows = Int32Array.from({ length: windows.count }, (_, row) => row);
    const classes = new Int32Array(windows.count);
    const probabilities = new Float64Array(windows.count);
    let total = 0;
    for (let start = 0; start < windows.count; start += chunk) {
      const plan = plans.of(Math.min(chunk, windows.count - start));
      total += plan.forward(windows, rows, start) * plan.batch;
      for (let i = 0; i < plan.batch; i++)
        [classes[start + i], probabilities[start + i]] = read(plan.scores, i) as [number, number];
    }
    return { classes, probabilities, loss: total / windows.count };
  };
}
