import { elementwise } from './elementwise.ts';

export const softsign = elementwise({
  name: 'softsign',
  formula: '\\frac{x}{1 + |x|}',
  value: (x) => x / (1 + Math.abs(x)),
  derivative(x) {
    const scale = 1 + Math.abs(x);
    return 1 / (scale * scale);
  },
});
