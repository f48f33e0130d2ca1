import { known, settled, SizeVariable, unifySizes, type Size } from './size.ts';

/** Rows and columns; a column vector has one column, a scalar one row and one column. */
export interface Shape {
  readonly rows: string;
  readonly columns: string;
}

/** A shape whose sizes may still be unknown. */
export interface OpenShape {
  readonly rows: Size;
  readonly columns: Size;
}

export const shape = (rows: string, columns = '1'): Shape => ({ rows, columns });
export const scalar: Shape = shape('1');
export const transposed = <S extends Size>(of: {
  readonly rows: S;
  readonly columns: S;
}): { rows: S; columns: S } => ({ rows: of.columns, columns: of.rows });

export const settledShape = (open: OpenShape): Shape => ({
  rows: settled(open.rows),
  columns: settled(open.columns),
});

export const sameShape = (a: Shape, b: Shape): boolean =>
  a.rows === b.rows && a.columns === b.columns;

/** Known to be 1×1. */
export const isScalar = (open: OpenShape): boolean =>
  known(open.rows) === '1' && known(open.columns) === '1';

/** Whether either size is still to be found. */
export const isOpen = (open: OpenShape): boolean =>
  known(open.rows) instanceof SizeVariable || known(open.columns) instanceof SizeVariable;

/** Makes two shapes equal; false when they differ, and then neither has changed. */
export function unifyShapes(a: OpenShape, b: OpenShape): boolean {
  const mayFit = (one: Size, other: Size) => {
    const [left, right] = [known(one), known(other)];
    return left === right || left instanceof SizeVariable || right instanceof SizeVariable;
  };
  if (!mayFit(a.rows, b.rows) || !mayFit(a.columns, b.columns)) return false;
  return unifySizes(a.rows, b.rows) && unifySizes(a.columns, b.columns);
}

// prettier-ignore
const superscript: Readonly<Record<string, string>> = {
  n: 'ⁿ', d: 'ᵈ', m: 'ᵐ', k: 'ᵏ', h: 'ʰ', p: 'ᵖ', c: 'ᶜ', N: 'ᴺ', D: 'ᴰ', H: 'ᴴ', V: 'ⱽ', K: 'ᴷ',
  '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
};

/** ℝ, ℝⁿ, ℝ^{n×d} as text. */
export function spaceText(of: Shape): string {
  if (isScalar(of)) return 'ℝ';
  if (of.columns !== '1') return `ℝ^{${of.rows}×${of.columns}}`;
  const raised = [...of.rows].map((letter) => superscript[letter]);
  return raised.every((letter) => letter !== undefined) ? `ℝ${raised.join('')}` : `ℝ^${of.rows}`;
}

/** ℝ, ℝⁿ, ℝ^{n×d} in LaTeX. */
export function spaceLatex(of: Shape): string {
  if (isScalar(of)) return '\\mathbb{R}';
  if (of.columns === '1') return `\\mathbb{R}^{${of.rows}}`;
  return `\\mathbb{R}^{${of.rows} \\times ${of.columns}}`;
}
