import { elementwiseBinary } from './elementwise-binary.ts';
import { tieShare, type TieAttributes } from './ties.ts';

/** The larger of two numbers; the gradient goes to the larger. */
export const maximum = elementwiseBinary<TieAttributes>({
  name: 'maximum',
  formula: '\\max(x, y)',
  value: (x, y) => Math.max(x, y),
  left: (x, y, _f, { ties }) => (x === y ? tieShare(ties, 0, 2) : Number(x > y)),
  right: (x, y, _f, { ties }) => (x === y ? tieShare(ties, 1, 2) : Number(y > x)),
  kink: ([x, y]) => (x === y ? ([dx, dy]) => Math.max(dx!, dy!) : undefined),
});
