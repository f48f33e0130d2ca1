import { elementwiseBinary } from './elementwise-binary.ts';
import { tieShare, type TieAttributes } from './ties.ts';

/** The smaller of two numbers; the gradient goes to the smaller. */
export const minimum = elementwiseBinary<TieAttributes>({
  name: 'minimum',
  formula: '\\min(x, y)',
  value: (x, y) => Math.min(x, y),
  left: (x, y, _f, { ties }) => (x === y ? tieShare(ties, 0, 2) : Number(x < y)),
  right: (x, y, _f, { ties }) => (x === y ? tieShare(ties, 1, 2) : Number(y < x)),
  kink: ([x, y]) => (x === y ? ([dx, dy]) => Math.min(dx!, dy!) : undefined),
});
