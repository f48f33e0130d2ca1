import { elementwise } from './elementwise.ts';

export const cos = elementwise({
  name: 'cos',
  formula: '\\cos x',
  value: (x) => Math.cos(x),
  derivative: (x) => -Math.sin(x),
});
