import { elementwise } from './elementwise.ts';

export const sin = elementwise({
  name: 'sin',
  formula: '\\sin x',
  value: (x) => Math.sin(x),
  derivative: (x) => Math.cos(x),
});
