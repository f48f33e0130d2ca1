import { elementwise } from './elementwise.ts';

export const square = elementwise({
  name: 'square',
  formula: 'x^2',
  value: (x) => x * x,
  derivative: (x) => 2 * x,
});
