/** A number with its derivatives by each input: a second way to differentiate, without the engine. */
export interface Dual {
  readonly value: number;
  readonly slopes: readonly number[];
}

/** A function of one argument. */
export const chain = (of: Dual, value: number, slope: number): Dual => ({
  value,
  slopes: of.slopes.map((one) => slope * one),
});
/** Two arguments, with the slopes of each. */
export const both = (a: Dual, b: Dual, value: number, da: number, db: number): Dual => ({
  value,
  slopes: a.slopes.map((one, i) => da * one + db * b.slopes[i]!),
});

/** NaN where any argument is not finite: what loses is multiplied by 0, and 0 · ∞ is NaN. */
export function extreme(all: readonly Dual[], isMax: boolean): Dual {
  const isFinite = all.every(({ value, slopes }) => [value, ...slopes].every(Number.isFinite));
  if (!isFinite) return { value: NaN, slopes: all[0]!.slopes };
  return all.reduce((m, one) => ((isMax ? one.value > m.value : one.value < m.value) ? one : m));
}
