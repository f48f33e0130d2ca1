import { realPower } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

export interface PowerAttributes {
  /** n; 1 unless given. */
  readonly exponent?: number;
}

/** A constant power; `raise` differentiates with respect to the exponent too. */
export const power = elementwise<PowerAttributes>({
  name: 'power',
  formula: 'x^n',
  value: (x, { exponent = 1 }) => realPower(x, exponent),
  derivative: (x, _y, { exponent = 1 }) =>
    exponent === 0 ? 0 : exponent * realPower(x, exponent - 1),
  variants: [{ exponent: 0 }, { exponent: 3 }, { exponent: -2 }, { exponent: 0.5 }],
  between: [0.5, 2],
});
