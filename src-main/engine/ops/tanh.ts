import { elementwise } from './elementwise.ts';

export const tanh = elementwise({
  name: 'tanh',
  formula: '\\tanh x',
  value: (x) => Math.tanh(x),
  derivative: (_x, y) => 1 - y * y,
});
