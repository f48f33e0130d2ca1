import type { Run } from '../../../../src-main/contract/lab.ts';

/** The share of a run's steps that are done, 0 to 1. */
export const shareDone = (step: number, run: Run): number =>
  run.totalSteps === 0 ? 1 : Math.min(1, step / run.totalSteps);

/**
 * Milliseconds until a run ends if it keeps its pace; unknown before the first steps are done.
 *
 * @param now milliseconds since 1970
 */
export function timeLeft(step: number, run: Run, now: number): number | undefined {
  const elapsed = now - run.startedAt;
  if (step < 2 || elapsed <= 0) return undefined;
  return (elapsed / step) * Math.max(0, run.totalSteps - step);
}
