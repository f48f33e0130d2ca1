import { elementwise } from './elementwise.ts';

export const negate = elementwise({
  name: 'negate',
  formula: '-x',
  value: (x) => -x,
  derivative: () => -1,
});
