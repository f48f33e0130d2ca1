import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  inputNames,
  readNumber,
} from '../../../../../src-renderer/screens/explore/inputs/inputs.ts';

test.each([
  ['f = (x+y)*max(y,z)', ['x', 'y', 'z']],
  ['1/(1+exp(-(w_0*x_0 + b)))', ['w_0', 'x_0', 'b']],
  ['s = u*tanh (w*x)', ['u', 'w', 'x']],
  ['\\alpha x', ['alpha', 'x']],
  ['f = x² + y³', ['x', 'y']],
  ['f = x₁*x₂', ['x₁', 'x₂']],
  ['g(x) * h (y)', ['x', 'y']],
  ['3 * 4', []],
  ['s = u^T x', ['u', 'x']],
  ['q = x + y; f = q*z', ['x', 'y', 'z']],
  ['q = x + y, f = max(q, z)', ['x', 'y', 'z']],
  ['f(x, y) = x*y', ['x', 'y']],
  ['\\frac{1}{1 + e^{-x}} \\cdot \\beta_1', ['x', 'beta_1']],
])('%s takes numbers for %j', (expression, names) => {
  expect(inputNames(expression)).toEqual(names);
});

test('numbers are read as people type them', () => {
  expect(['2', '−0.5', '+.5', '1e-3', '-1/2', ' 3 '].map(readNumber)).toEqual([
    2, -0.5, 0.5, 0.001, -0.5, 3,
  ]);
  expect(['', 'x', '1,5', '1/0', '0x10', 'Infinity', '1e'].map(readNumber)).toEqual(
    Array(7).fill(undefined),
  );
});

test('every finite number is read back from how it is written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(String(value))).toBe(Number(String(value)));
    }),
  );
});
