import { elementwise } from './elementwise.ts';

export interface EluAttributes {
  /** α; 1 unless given, which makes the function smooth at 0. */
  readonly alpha?: number;
}

export const elu = elementwise<EluAttributes>({
  name: 'elu',
  formula: '\\begin{cases} x & x > 0 \\\\ \\alpha (e^x - 1) & x \\le 0 \\end{cases}',
  value: (x, { alpha = 1 }) => (x > 0 ? x : alpha * Math.expm1(x)),
  derivative: (x, y, { alpha = 1 }) => (x > 0 ? 1 : y + alpha),
  kinks: ({ alpha = 1 }) => (alpha === 1 ? [] : [{ at: 0, left: alpha, right: 1 }]),
  variants: [{ alpha: 0.5 }],
});
