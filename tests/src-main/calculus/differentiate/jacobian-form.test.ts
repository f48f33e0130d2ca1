import { expect, test } from 'vitest';
import { jacobianForm, shapeOf, toText } from '../../../../src-main/calculus/index.ts';
import { ask, network, outcomeOf } from '../lecture.ts';

const recurrent = 'x in R^d, q in R^n, W in R^{n×n}, V in R^{n×d}\n z = W q + V x\n h = tanh(z)';

test.each([
  [network, 'ds/db'],
  [network, 'ds/dx'],
  [network, 'dh/dx'],
  [network, 'dh/dz'],
  [recurrent, 'dh/dq'],
  ['z, a, c in R^n\n h = z ∘ a + (1 − z) ∘ c', 'dh/dz'],
])('%s: the Jacobian of %s equals the engine at every point', (given, find) => {
  const question = ask(given, find, 'jacobian');
  const { derivation, givens, output, target } = question;
  const jacobian = jacobianForm(derivation!, shapeOf(givens, output)!, shapeOf(givens, target)!)!;
  expect(outcomeOf(question, toText(jacobian)), toText(jacobian)).toBe('right-jacobian');
});

test('the gradient by a matrix has no Jacobian matrix', () => {
  const { derivation, givens } = ask(network, 'ds/dW');
  expect(jacobianForm(derivation!, shapeOf(givens, 's')!, shapeOf(givens, 'W')!)).toBeUndefined();
});
