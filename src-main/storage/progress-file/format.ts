import { z } from 'zod';

/*
 * A learner's progress as lines of JSON: a heading with the version of the profile, a line for each row
 * of each table, and an end that says how many rows there were and what the bytes before it hash to.
 */

export const formatName = 'nabla-progress';

/** Columns whose text is JSON. */
export const jsonColumns: readonly string[] = [
  'answer',
  'verdict',
  'experiment',
  'scores',
  'problem',
];

export type Stored = number | string | null | Uint8Array;

/** Bytes and numbers that JSON does not have are objects with one key. */
const wireValue = z.union([
  z.null(),
  z.number(),
  z.string(),
  z.strictObject({ base64: z.base64() }),
  z.strictObject({ real: z.enum(['Infinity', '-Infinity']) }),
]);
export type WireValue = z.infer<typeof wireValue>;

export const heading = z.strictObject({
  format: z.literal(formatName),
  version: z.int().positive(),
});
export const rowLine = z.strictObject({
  table: z.string(),
  row: z.record(z.string(), wireValue),
});
export const endLine = z.strictObject({
  rows: z.int().nonnegative(),
  sha256: z.string(),
});

export function toWire(value: Stored): WireValue {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (value === Infinity) return { real: 'Infinity' };
  if (value === -Infinity) return { real: '-Infinity' };
  return value;
}

export function fromWire(value: WireValue): Stored {
  if (value === null || typeof value !== 'object') return value;
  return 'base64' in value ? Buffer.from(value.base64, 'base64') : Number(value.real);
}
