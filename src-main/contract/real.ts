import { z } from 'zod';

/**
 * A float64 that may be NaN or infinite. JSON has no such numbers, so on the wire they are the
 * strings "NaN", "Infinity" and "-Infinity"; every host sends exactly this form.
 */
export const real = z.codec(
  z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]),
  z.custom<number>((value) => typeof value === 'number'),
  {
    decode: (wire) => Number(wire),
    encode: (value) =>
      Number.isFinite(value) ? value : (String(value) as 'NaN' | 'Infinity' | '-Infinity'),
  },
);

/** A vector or matrix as people see it; a column vector is n×1 and a scalar 1×1. */
export const matrix = z.object({
  rows: z.int().nonnegative(),
  columns: z.int().nonnegative(),
  /** Row-major, `rows × columns` entries. */
  entries: z.array(real),
});
export type Matrix = z.infer<typeof matrix>;
