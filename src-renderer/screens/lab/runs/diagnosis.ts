import type { MetricPoint, Run } from '../../../../src-main/contract/lab.ts';
import { smooth, smoothingWeight } from './smoothing.ts';

/** What is to be said about how a run goes, with the figures that show it. */
export type Diagnosis =
  | { readonly kind: 'rising'; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'flat'; readonly from: number; readonly to: number }
  | { readonly kind: 'finds-nothing'; readonly gold: number }
  | {
      readonly kind: 'stopped';
      readonly step: number;
      readonly loss: number;
      readonly norm: number;
    };

const enoughPoints = 20;
const enoughEpochs = 1;

/** The most telling thing that goes wrong in a run; nothing while it learns. */
export function diagnose(run: Run, points: readonly MetricPoint[]): Diagnosis | undefined {
  const last = points.at(-1);
  if (!last) return undefined;
  if (run.status === 'failed')
    return { kind: 'stopped', step: last.step, loss: last.loss, norm: last.gradientNorm };
  const overall = run.scores?.overall;
  if (overall && overall.gold > 0 && overall.predicted === 0)
    return { kind: 'finds-nothing', gold: overall.gold };
  if (points.length < enoughPoints || last.epoch < enoughEpochs) return undefined;
  const losses = points.map(({ loss }) => loss);
  const from = losses[0]!;
  const to = smooth(losses, smoothingWeight).at(-1)!;
  if (to > from * 1.05) return { kind: 'rising', from, to, step: last.step };
  if (to > from * 0.99) return { kind: 'flat', from, to };
  return undefined;
}
