import { elementwiseBinary } from './elementwise-binary.ts';

export const add = elementwiseBinary({
  name: 'add',
  formula: 'x + y',
  value: (x, y) => x + y,
  left: () => 1,
  right: () => 1,
});
