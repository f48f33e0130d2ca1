import type { LayerMetrics, MetricPoint } from '../../../../src-main/contract/lab.ts';

/** How units can be idle; see `LayerMetrics`. */
export type Idleness = 'dead' | 'saturated';

/** One layer of a run from its first point to its last. */
export interface LayerCurve {
  readonly name: string;
  /** The gradient norm at every point. */
  readonly norms: readonly number[];
  /** The share of idle units at the points that looked at them. */
  readonly idle?: { readonly kind: Idleness; readonly shares: readonly number[] };
}

/** The layers of a run in the order of the computation; none of a run that an older Nabla trained. */
export function layerCurves(points: readonly MetricPoint[]): LayerCurve[] {
  const names = points.find(({ layers }) => layers.length > 0)?.layers.map(({ name }) => name);
  return (names ?? []).map((name) => {
    const metrics = points
      .map(({ layers }) => layers.find((layer) => layer.name === name))
      .filter((layer) => layer !== undefined);
    const norms = metrics.map(({ gradientNorm }) => gradientNorm);
    const idle = idleness(metrics);
    return { name, norms, ...(idle && { idle }) };
  });
}

function idleness(metrics: readonly LayerMetrics[]): LayerCurve['idle'] {
  for (const kind of ['dead', 'saturated'] as const) {
    const shares = metrics.map((layer) => layer[kind]).filter((share) => share !== undefined);
    if (shares.length > 0) return { kind, shares };
  }
  return undefined;
}

/** The base-10 logarithm of a norm; a norm of 0 has none. */
export const logarithm = (norm: number): number => (norm > 0 ? Math.log10(norm) : NaN);

/** From the smallest to the largest logarithm of all norms, so that curves in one frame compare. */
export function commonRange(curves: readonly LayerCurve[]): readonly [number, number] | undefined {
  const finite = curves.flatMap(({ norms }) => norms.map(logarithm)).filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  return [Math.min(...finite), Math.max(...finite)];
}
