import { logistic, softplusOf } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

export const mish = elementwise({
  name: 'mish',
  formula: 'x \\tanh(\\log(1 + e^x))',
  value: (x) => x * Math.tanh(softplusOf(x)),
  derivative(x) {
    const t = Math.tanh(softplusOf(x));
    return t + x * (1 - t * t) * logistic(x);
  },
});
