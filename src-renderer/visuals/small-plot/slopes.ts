/** A function sampled at points, as a curve to be drawn. */
export interface SampledCurve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The slope of a sampled function between each two of its points, drawn at their middle. Points at the
 * same x have no slope between them.
 */
export function slopes(x: readonly number[], y: readonly number[]): SampledCurve {
  const pairs = x
    .slice(1)
    .map((right, i) => ({ left: x[i]!, right, rise: y[i + 1]! - y[i]! }))
    .filter(({ left, right }) => right > left);
  return {
    x: pairs.map(({ left, right }) => (left + right) / 2),
    y: pairs.map(({ left, right, rise }) => rise / (right - left)),
  };
}
