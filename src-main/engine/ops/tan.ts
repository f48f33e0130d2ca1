import { elementwise } from './elementwise.ts';

export const tan = elementwise({
  name: 'tan',
  formula: '\\tan x',
  value: (x) => Math.tan(x),
  derivative: (_x, y) => 1 + y * y,
  between: [-1.2, 1.2],
});
