import { elementwise } from './elementwise.ts';

/** 1 where x is positive, else 0: the derivative of ReLU, and itself flat. */
export const step = elementwise({
  name: 'step',
  formula: '\\mathbb{1}\\{x > 0\\}',
  value: (x) => Number(x > 0),
  derivative: () => 0,
  kinks: () => [{ at: 0, left: 0, right: Infinity }],
});
