import type { Experiment } from '../contract/experiment.ts';
import type { Corpus } from '../ner/index.ts';

/** Points of a run's curves, at most. */
const mostPoints = 400;

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
  const distance = Math.ceil(total / (mostPoints - 1));
  return (step - 1) % distance === 0 || step === total;
}
