import type { MetricPoint } from '../../contract/lab.ts';

/* Points as they travel between threads: one buffer that changes hands instead of being copied. */

const fields = [
  'step',
  'epoch',
  'loss',
  'objective',
  'rate',
  'gradientNorm',
  'windowsPerSecond',
] as const satisfies readonly (keyof MetricPoint)[];

/** A row of numbers for each point. */
export function packPoints(points: readonly MetricPoint[]): Float64Array<ArrayBuffer> {
  const packed = new Float64Array(points.length * fields.length);
  points.forEach((point, row) =>
    fields.forEach((field, column) => (packed[row * fields.length + column] = point[field])),
  );
  return packed;
}

export function unpackPoints(packed: Float64Array): MetricPoint[] {
  return Array.from({ length: packed.length / fields.length }, (_, row) => {
    const at = (column: number): number => packed[row * fields.length + column]!;
    return Object.fromEntries(
      fields.map((field, column) => [field, at(column)]),
    ) as unknown as MetricPoint;
  });
}
