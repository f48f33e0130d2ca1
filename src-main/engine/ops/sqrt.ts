import { elementwise } from './elementwise.ts';

export const sqrt = elementwise({
  name: 'sqrt',
  formula: '\\sqrt{x}',
  value: (x) => Math.sqrt(x),
  derivative: (_x, y) => 0.5 / y,
  kinks: () => [{ at: 0, left: NaN, right: Infinity }],
  between: [0.5, 2],
});
