import type { Localized } from '../../contract/localized.ts';
import type { Matrix } from '../../contract/real.ts';
import { factor, shown } from '../numbers/figures.ts';

export { factor, localized, math, product, shown, sum, typed } from '../numbers/figures.ts';

/** A matrix in brackets; a scalar is the number itself. */
export function matrixLatex({ rows, columns, entries }: Matrix): string {
  if (rows === 1 && columns === 1) return shown(entries[0]!);
  const lines = Array.from({ length: rows }, (_, row) =>
    entries
      .slice(row * columns, (row + 1) * columns)
      .map(shown)
      .join(' & '),
  );
  return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
}

/** `e^{-2}`, with numbers in it. */
export const expLatex = (exponent: number): string => `e^{${shown(exponent)}}`;

/** a − b with numbers in it. */
export const minus = (a: number, b: number): string => `${shown(a)} - ${factor(b)}`;

/** The entry of a result as text names it: $p_2$, or the name in brackets where it is no single letter. */
export function entryLatex(name: string, { rows, columns }: Matrix, at: number): string {
  if (rows === 1 && columns === 1) return name;
  const place =
    columns === 1 ? `${at + 1}` : `${Math.floor(at / columns) + 1}${(at % columns) + 1}`;
  const whole = /^[a-z]$/i.test(name) ? name : `\\left(${name}\\right)`;
  return `${whole}_{${place}}`;
}

export const both = (one: Localized, other: Localized): Localized => ({
  en: `${one.en} ${other.en}`,
  ko: `${one.ko} ${other.ko}`,
});
