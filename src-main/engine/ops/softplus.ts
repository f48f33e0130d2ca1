import { logistic, softplusOf } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

export const softplus = elementwise({
  name: 'softplus',
  formula: '\\log(1 + e^x)',
  value: (x) => softplusOf(x),
  derivative: (x) => logistic(x),
});
