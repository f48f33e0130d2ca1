import { elementwise } from './elementwise.ts';

export const exp = elementwise({
  name: 'exp',
  formula: 'e^x',
  value: (x) => Math.exp(x),
  derivative: (_x, y) => y,
});
