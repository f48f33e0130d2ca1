import { logistic } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

export const silu = elementwise({
  name: 'silu',
  formula: 'x \\, \\sigma(x)',
  value: (x) => x * logistic(x),
  derivative(x, y) {
    const s = logistic(x);
    return s + y * (1 - s);
  },
});
