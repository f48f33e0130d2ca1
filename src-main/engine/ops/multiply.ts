import { elementwiseBinary } from './elementwise-binary.ts';

export const multiply = elementwiseBinary({
  name: 'multiply',
  formula: 'x \\circ y',
  value: (x, y) => x * y,
  left: (_x, y) => y,
  right: (x) => x,
});
