import { elementwise } from './elementwise.ts';

export const identity = elementwise({
  name: 'identity',
  formula: 'x',
  value: (x) => x,
  derivative: () => 1,
});
