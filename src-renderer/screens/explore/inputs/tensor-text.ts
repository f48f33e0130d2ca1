import type { TensorValue } from '../../../../src-main/contract/vectors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { readNumber } from './inputs.ts';

/** Reads `2`, `[1, 2]` or `[[1, 2], [3, 4]]`; undefined where it is none of these. */
export function readTensor(text: string): TensorValue | undefined {
  const plain = text.trim();
  const inner = /^\[(.*)\]$/su.exec(plain)?.[1];
  if (inner === undefined) return readNumber(plain);
  const parts = listed(inner).map(readTensor);
  if (parts.every((part) => typeof part === 'number')) return parts;
  const isRows = parts.every((part) => Array.isArray(part) && part.every(isNumber));
  return isRows ? (parts as number[][]) : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Cut at the commas that stand outside of brackets. */
function listed(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

const number = (value: number): string => String(value).replace('-', '−');

export function writeTensor(value: TensorValue, write: (entry: number) => string = number): string {
  if (typeof value === 'number') return write(value);
  return `[${value.map((part) => writeTensor(part, write)).join(', ')}]`;
}

/** A value as it is shown and read out, its numbers rounded. */
export const formatValue = (value: TensorValue): string => writeTensor(value, formatNumber);

/** The rows of a value; a list of numbers is a column. */
export const rowsOf = (value: TensorValue): readonly (readonly number[])[] =>
  typeof value === 'number' ? [[value]] : value.map((row) => (isNumber(row) ? [row] : row));

export function matrixOf(value: TensorValue) {
  const rows = rowsOf(value);
  return { rows: rows.length, columns: rows[0]?.length ?? 0, entries: rows.flat() };
}

export const entryOf = (value: TensorValue, row: number, column: number): number | undefined =>
  rowsOf(value)[row]?.[column];

/** The same value with another number at one place. */
export function withEntry(
  value: TensorValue,
  row: number,
  column: number,
  entry: number,
): TensorValue {
  if (typeof value === 'number') return entry;
  return value.map((part, i) => {
    if (i !== row) return part;
    return isNumber(part) ? entry : part.map((one, j) => (j === column ? entry : one));
  }) as TensorValue;
}

/** 3, or 2×3. */
export const sizeText = ({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: number;
}): string => `${rows}×${columns}`;

/** The entrywise sum of two values of one shape. */
export function sum(a: TensorValue, b: TensorValue): TensorValue {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const [left, right] = [rowsOf(a), rowsOf(b)];
  const rows = left.map((row, i) => row.map((entry, j) => entry + (right[i]?.[j] ?? NaN)));
  return Array.isArray(a) && typeof a[0] === 'number' ? rows.flat() : rows;
}
