import { logistic, softplusOf } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

export const logsigmoid = elementwise({
  name: 'logsigmoid',
  formula: '\\log \\sigma(x)',
  value: (x) => -softplusOf(-x),
  derivative: (x) => logistic(-x),
});
