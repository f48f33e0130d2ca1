/** How much of the past a smoothed curve keeps; 0 shows every point as it is. */
export const smoothingWeight = 0.9;

/**
 * An exponential moving average, sₜ = w·sₜ₋₁ + (1 − w)·xₜ with s₀ = 0, divided by 1 − wᵗ so that the
 * start is not pulled to 0 (the correction of Kingma and Ba, Adam, 2015). Values that are not finite
 * stay as they are and leave the average alone.
 *
 * @param values one value a point
 * @param weight 0 ≤ w < 1
 */
export function smooth(values: readonly number[], weight: number): number[] {
  let average = 0;
  let remaining = 1;
  return values.map((value) => {
    if (!Number.isFinite(value)) return value;
    average = weight * average + (1 - weight) * value;
    remaining *= weight;
    return average / (1 - remaining);
  });
}
