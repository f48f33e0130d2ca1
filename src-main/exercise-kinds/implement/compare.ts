import type { Nested } from './tasks/implement-task.ts';

/** How a returned value misses the one that is expected. */
export type Miss =
  | { readonly kind: 'not-numbers' }
  /** A promise or a generator. */
  | { readonly kind: 'later' }
  | { readonly kind: 'shape'; readonly found: string; readonly expected: string }
  | { readonly kind: 'not-finite' }
  | { readonly kind: 'value' };

const within = 1e-7;

/** A returned value as numbers; the sandbox sends NaN and the infinities as text. */
export function readNumbers(value: unknown): Nested | undefined {
  if (typeof value === 'number') return value;
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
  if (!Array.isArray(value)) return undefined;
  const read = value.map(readNumbers);
  return read.every((one) => one !== undefined) ? read : undefined;
}

/** `number`, `[3]`, `[2, 3]`; lists of lists of unlike length are told one by one. */
export function shapeOf(value: Nested): string {
  if (typeof value === 'number') return 'number';
  const inner = [...new Set(value.map(shapeOf))];
  if (inner.length === 0 || (inner.length === 1 && inner[0] === 'number'))
    return `[${value.length}]`;
  if (inner.length === 1) return `[${value.length}, ${inner[0]!.slice(1, -1)}]`;
  return `(${value.map(shapeOf).join(', ')})`;
}

export const flatNumbers = (value: Nested): number[] =>
  typeof value === 'number' ? [value] : value.flatMap(flatNumbers);

const isClose = (one: number, other: number): boolean =>
  Number.isFinite(one) &&
  Number.isFinite(other) &&
  Math.abs(one - other) <= within * Math.max(1, Math.abs(one), Math.abs(other));

export const agree = (one: Nested, other: Nested): boolean => {
  if (shapeOf(one) !== shapeOf(other)) return false;
  const numbers = flatNumbers(other);
  return flatNumbers(one).every((each, at) => isClose(each, numbers[at]!));
};

const isLater = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  '__kind' in value &&
  /^(promise|generator)$/.test(String(value.__kind));

/** What is wrong with a returned value; nothing when it is the expected one. */
export function missOf(value: unknown, expected: Nested): Miss | undefined {
  const read = readNumbers(value);
  if (read === undefined) return { kind: isLater(value) ? 'later' : 'not-numbers' };
  if (shapeOf(read) !== shapeOf(expected))
    return { kind: 'shape', found: shapeOf(read), expected: shapeOf(expected) };
  if (!flatNumbers(read).every(Number.isFinite)) return { kind: 'not-finite' };
  return agree(read, expected) ? undefined : { kind: 'value' };
}
