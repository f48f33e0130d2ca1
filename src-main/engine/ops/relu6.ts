import { elementwise } from './elementwise.ts';

export const relu6 = elementwise({
  name: 'relu6',
  formula: '\\min(\\max(x, 0), 6)',
  value: (x) => Math.min(Math.max(x, 0), 6),
  derivative: (x) => Number(0 < x && x < 6),
  kinks: () => [
    { at: 0, left: 0, right: 1 },
    { at: 6, left: 1, right: 0 },
  ],
});
