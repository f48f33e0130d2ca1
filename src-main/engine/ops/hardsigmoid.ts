import { elementwise } from './elementwise.ts';

export const hardsigmoid = elementwise({
  name: 'hardsigmoid',
  formula: '\\min(\\max(\\tfrac{x}{6} + \\tfrac{1}{2}, 0), 1)',
  value: (x) => Math.min(Math.max(x / 6 + 0.5, 0), 1),
  derivative: (x) => (-3 < x && x < 3 ? 1 / 6 : 0),
  kinks: () => [
    { at: -3, left: 0, right: 1 / 6 },
    { at: 3, left: 1 / 6, right: 0 },
  ],
});
