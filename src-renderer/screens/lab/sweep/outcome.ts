import type { Run } from '../../../../src-main/contract/lab.ts';

const scored = (runs: readonly Run[]): { readonly id: number; readonly f1: number }[] =>
  runs.flatMap(({ id, scores }) =>
    scores && Number.isFinite(scores.overall.f1) ? [{ id, f1: scores.overall.f1 }] : [],
  );

/** The run with the highest F1, the first of equals; none while fewer than two have finished. */
export function bestOf(runs: readonly Run[]): number | undefined {
  const finished = scored(runs);
  if (finished.length < 2) return undefined;
  return finished.reduce((best, each) => (each.f1 > best.f1 ? each : best)).id;
}

/** Mean, lowest and highest F1 of the runs that have finished. */
export function spreadOf(runs: readonly Run[]) {
  const values = scored(runs).map(({ f1 }) => f1);
  if (values.length === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { count: values.length, mean, low: Math.min(...values), high: Math.max(...values) };
}
