import { elementwise } from './elementwise.ts';

export const hardtanh = elementwise({
  name: 'hardtanh',
  formula: '\\min(\\max(x, -1), 1)',
  value: (x) => Math.min(Math.max(x, -1), 1),
  derivative: (x) => Number(-1 < x && x < 1),
  kinks: () => [
    { at: -1, left: 0, right: 1 },
    { at: 1, left: 1, right: 0 },
  ],
});
