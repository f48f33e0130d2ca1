import type { Experiment } from '../contract/experiment.ts';
import type { Corpus } from '../ner/index.ts';

/** Points of a run's curves, at most. */
const mostPoints = 400;

/** Points at which the units of a run are looked at, at most and at least. */
const mostSamples = 40;
const leastSamples = 8;
/** The windows that are looked at, as a share of those that are trained: a hundredth of the time. */
const sampledShare = 0.03;

/** Windows to train on: one around every word. */
export const windowCount = ({ train }: Corpus): number =>
  train.reduce((count, { tokens }) => count + tokens.length, 0);

/** Steps of one pass over `windows` windows; the last batch may be smaller. */
export const stepsPerEpoch = (windows: number, batch: number): number => Math.ceil(windows / batch);

/** Steps of a whole run. */
export const totalSteps = ({ batch, epochs }: Experiment, corpus: Corpus): number =>
  epochs * stepsPerEpoch(windowCount(corpus), batch);

/**
 * Whether a point of the curves is recorded at a step (counted from 1): at the first, at the last and
 * at even distances between, whatever the speed of the machine.
 */
export function isRecorded(step: number, total: number): boolean {
  return (step - 1) % pointDistance(total) === 0 || step === total;
}

const pointDistance = (total: number): number => Math.ceil(total / (mostPoints - 1));

/**
 * Whether the units are looked at before a step: at some of the recorded ones, the first and the last
 * among them, at even distances, and fewer in a run whose windows are few.
 *
 * @param windows that the whole run trains on
 * @param probed windows of one look
 */
export function samplingOf(
  total: number,
  windows: number,
  probed: number,
): (step: number) => boolean {
  const affordable = Math.floor((sampledShare * windows) / probed);
  const samples = Math.min(mostSamples, Math.max(leastSamples, affordable));
  const points = Math.ceil(total / pointDistance(total));
  const distance = pointDistance(total) * Math.ceil(points / samples);
  return (step) => (step - 1) % distance === 0 || step === total;
}
