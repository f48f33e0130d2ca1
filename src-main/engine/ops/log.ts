import { elementwise } from './elementwise.ts';

export const log = elementwise({
  name: 'log',
  formula: '\\log x',
  value: (x) => Math.log(x),
  derivative: (x) => 1 / x,
  between: [0.5, 2],
});
