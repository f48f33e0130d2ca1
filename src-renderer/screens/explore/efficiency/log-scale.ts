/** A logarithmic axis: powers of ten around the numbers, and where a number stands between them. */
export interface LogScale {
  /** The powers of ten from one end of the axis to the other. */
  readonly ticks: readonly number[];
  /** From 0 at the first tick to 1 at the last. */
  share(number: number): number;
}

/** @param numbers positive, at least one */
export function logScale(numbers: readonly number[]): LogScale {
  const low = Math.floor(Math.log10(Math.min(...numbers)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...numbers))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => Number(`1e${low + index}`)),
    share: (number) => (Math.log10(number) - low) / (high - low),
  };
}
