import { expect, test } from 'vitest';
import { entryReasons, outcomeOfRight } from './support.ts';
import { network } from '../lecture.ts';

const networkByEntries = `
  x in R^d, W in R^{n×d}, b in R^n, u in R^n
  z_i = Σ_k W_{ik} x_k + b_i
  h_i = f(z_i)
  s = Σ_i u_i h_i`;

test.each([
  [network, 'ds/dW_{ij}', 'u_i f′(z_i) x_j'],
  [network, 'ds/dx_j', 'Σ_k W_{kj} u_k f′(z_k)'],
  [network, 'ds/db_i', 'u_i f′(z_i)'],
  [network, 'dz_i/dx_j', 'W_{ij}'],
  [network, 'dz_i/dW_{jk}', '1{i = j} x_k'],
  [network, 'dz_i/dW_{ij}', 'x_j'],
  [network, 'dh_i/dz_j', '1{i = j} f′(z_j)'],
  ['z in R^n\np = softmax(z)', 'dp_i/dz_j', 'p_j (1{i = j} − p_i)'],
  ['x in R^6, w in R^3, y in R^4\ny_i = Σ_k w_k x_{i+k-1}', 'dy_i/dx_j', 'w_{j-i+1}'],
])('%s: %s = %s, worked out and right', (given, find, text) => {
  expect(outcomeOfRight(given, find)).toEqual({ text, outcome: 'right' });
});

test.each(['ds/dW_{ij}', 'ds/dx_j', 'ds/du_i', 'dz_i/dx_j', 'dh_i/dW_{jk}', 'dh_i/dx_j'])(
  'givens by entries lead to a right %s as well',
  (find) => expect(outcomeOfRight(networkByEntries, find).outcome).toBe('right'),
);

test("the lecture's own derivation of ∂s/∂W: add, write by entries, one term is left", () => {
  const [chain, local, result] = entryReasons(network, 'ds/dW_{ij}').map(({ en }) => en);
  expect(chain).toContain('\\sum_{k}');
  expect(local).toContain('z_{k} = ');
  expect(result).toContain('only one term');
});
