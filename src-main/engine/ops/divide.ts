import { elementwiseBinary } from './elementwise-binary.ts';

export const divide = elementwiseBinary({
  name: 'divide',
  formula: '\\frac{x}{y}',
  value: (x, y) => x / y,
  left: (_x, y) => 1 / y,
  right: (_x, y, f) => -f / y,
  between: [0.5, 2],
});
