/** The first entry that is infinite or not a number; undefined when all are finite. */
export function firstNonFinite(data: Float64Array): number | undefined {
  for (let i = 0; i < data.length; i++) if (!Number.isFinite(data[i]!)) return data[i]!;
  return undefined;
}

/** Σ v², summed in order. */
export function sumOfSquares(data: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i]! * data[i]!;
  return sum;
}
