import type { MetricPoint } from '../../../../src-main/contract/lab.ts';
import type { MessageKey } from '../../../i18n/i18n.svelte.ts';

/** What a chart of a run can show. */
export const metrics = {
  loss: { name: 'lab.figure.loss', of: (point) => point.loss, isSmoothed: true },
  gradient: { name: 'lab.figure.gradient', of: (point) => point.gradientNorm, isSmoothed: true },
  rate: { name: 'lab.figure.rate', of: (point) => point.rate, isSmoothed: false },
} as const satisfies Record<
  string,
  {
    readonly name: MessageKey;
    readonly of: (point: MetricPoint) => number;
    /** Whether batches make it jump, so that an average helps. */
    readonly isSmoothed: boolean;
  }
>;

export type Metric = keyof typeof metrics;
export const metricNames = Object.keys(metrics) as readonly Metric[];

/** At most `most` points of a run at equal distances, the first and the last included. */
export function sampled(points: readonly MetricPoint[], most: number): readonly MetricPoint[] {
  if (points.length <= most) return points;
  const stride = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => points[Math.round(i * stride)]!);
}
