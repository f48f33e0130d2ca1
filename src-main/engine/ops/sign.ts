import { elementwise } from './elementwise.ts';

/** −1, 0 or 1, and itself flat. */
export const sign = elementwise({
  name: 'sign',
  formula: '\\operatorname{sign}(x)',
  value: (x) => Math.sign(x),
  derivative: () => 0,
  kinks: () => [{ at: 0, left: 0, right: Infinity }],
});
