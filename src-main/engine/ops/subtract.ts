import { elementwiseBinary } from './elementwise-binary.ts';

export const subtract = elementwiseBinary({
  name: 'subtract',
  formula: 'x - y',
  value: (x, y) => x - y,
  left: () => 1,
  right: () => -1,
});
