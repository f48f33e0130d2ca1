import { call, negative, product, sum, transpose } from '../build.ts';
import type { Expression } from '../expression.ts';

/** diag(p) − p pᵀ. */
export const softmaxJacobian = (p: Expression): Expression =>
  sum([call('diag', [p]), negative(product([p, transpose(p)]))]);
