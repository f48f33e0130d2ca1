import { elementwise, negative, number, power, sum } from '../build.ts';
import type { Expression } from '../expression.ts';

/** The derivative of a function as people remember it, in terms of the function's value h. */
export const derivativeFormulas: Readonly<
  Record<
    string,
    {
      readonly right: (h: Expression) => Expression;
      readonly turned: (h: Expression) => Expression;
    }
  >
> = {
  sigmoid: {
    right: (h) => elementwise([h, sum([number(1), negative(h)])]),
    turned: (h) => elementwise([h, sum([number(1), h])]),
  },
  tanh: {
    right: (h) => sum([number(1), negative(power(h, number(2)))]),
    turned: (h) => sum([number(1), power(h, number(2))]),
  },
};
