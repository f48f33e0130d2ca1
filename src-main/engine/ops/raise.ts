import { realPower } from '../kernels/special-functions.ts';
import { elementwiseBinary } from './elementwise-binary.ts';

/** A power whose exponent is a variable too; `power` has a constant one. */
export const raise = elementwiseBinary({
  name: 'raise',
  formula: 'x^y',
  value: (x, y) => realPower(x, y),
  left: (x, y) => (y === 0 ? 0 : y * realPower(x, y - 1)),
  right: (x, _y, f) => (f === 0 ? 0 : f * Math.log(x)),
  between: [0.5, 2],
});
