import type { MetricPoint, Run } from '../../../../src-main/contract/lab.ts';

/** Points whose pace is averaged: single ones are rough. */
const recent = 10;

/** The share of a run's steps that are done, 0 to 1. */
export const shareDone = (step: number, run: Run): number =>
  run.totalSteps === 0 ? 1 : Math.min(1, step / run.totalSteps);

/** Milliseconds until a run ends if it keeps the pace of its last points; unknown before the second. */
export function timeLeft(points: readonly MetricPoint[], run: Run): number | undefined {
  const last = points.at(-1);
  if (!last || points.length < 2) return undefined;
  const paces = points
    .slice(1)
    .slice(-recent)
    .map((point) => point.windowsPerSecond);
  const pace = paces.reduce((sum, each) => sum + each, 0) / paces.length;
  const windows = Math.max(0, run.totalSteps - last.step) * run.experiment.batch;
  return pace > 0 ? (1000 * windows) / pace : undefined;
}
