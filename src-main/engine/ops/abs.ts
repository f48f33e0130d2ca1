import { elementwise } from './elementwise.ts';

export const abs = elementwise({
  name: 'abs',
  formula: '|x|',
  value: (x) => Math.abs(x),
  derivative: (x) => Math.sign(x),
  kinks: () => [{ at: 0, left: -1, right: 1 }],
});
