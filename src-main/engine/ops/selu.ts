import { elementwise } from './elementwise.ts';

/** Klambauer et al., "Self-normalizing neural networks" (2017): fixed point of mean 0, variance 1. */
const lambda = 1.0507009873554805;
const alpha = 1.6732632423543772;

export const selu = elementwise({
  name: 'selu',
  formula: '\\lambda \\begin{cases} x & x > 0 \\\\ \\alpha (e^x - 1) & x \\le 0 \\end{cases}',
  value: (x) => lambda * (x > 0 ? x : alpha * Math.expm1(x)),
  derivative: (x, y) => (x > 0 ? lambda : y + lambda * alpha),
  kinks: () => [{ at: 0, left: lambda * alpha, right: lambda }],
});
