import { logistic } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

export const sigmoid = elementwise({
  name: 'sigmoid',
  formula: '\\sigma(x) = \\frac{1}{1 + e^{-x}}',
  value: (x) => logistic(x),
  derivative: (_x, y) => y * (1 - y),
});
