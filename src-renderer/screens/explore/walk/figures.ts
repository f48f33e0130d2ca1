import type { TensorValue } from '../../../../src-main/contract/vectors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { rowsOf } from '../inputs/tensor-text.ts';

/** A number in a formula: a true minus sign, infinity as a symbol. */
export const figure = (value: number): string =>
  formatNumber(value)
    .replace('NaN', '\\mathrm{NaN}')
    .replace(/e(−?\d+)$/, ' \\cdot 10^{$1}')
    .replaceAll('−', '-')
    .replace('∞', '\\infty');

/** The same where something stands before it: negative ones in brackets. */
export const factor = (value: number): string =>
  value < 0 || value.toString().startsWith('-') ? `(${figure(value)})` : figure(value);

/** Rows and columns of a matrix in a formula; what is beyond is shown by dots. */
const most = 5;

const shortened = <T>(list: readonly T[]): readonly (T | undefined)[] =>
  list.length <= most ? list : [...list.slice(0, most - 2), undefined, ...list.slice(-1)];

/** A value in a formula: a number, or a matrix in brackets. */
export function valueLatex(value: TensorValue, asFactor = false): string {
  if (typeof value === 'number') return asFactor ? factor(value) : figure(value);
  const rows = shortened(rowsOf(value)).map((row) =>
    row === undefined
      ? '\\vdots'
      : shortened(row)
          .map((entry) => (entry === undefined ? '\\cdots' : figure(entry)))
          .join(' & '),
  );
  return `\\begin{bmatrix} ${rows.join(' \\\\ ')} \\end{bmatrix}`;
}

export const derivative = (of: string, by: string): string =>
  `\\frac{\\partial ${of}}{\\partial ${by}}`;
