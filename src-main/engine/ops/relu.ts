import { elementwise } from './elementwise.ts';

export const relu = elementwise({
  name: 'relu',
  formula: '\\max(x, 0)',
  value: (x) => Math.max(x, 0),
  derivative: (x) => Number(x > 0),
  kinks: () => [{ at: 0, left: 0, right: 1 }],
});
