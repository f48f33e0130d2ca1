import { expect, test } from 'vitest';
import { collisionsOf, hiddenBy } from '../../../../src-main/calculus/index.ts';
import { ask, network } from '../lecture.ts';

test('with s = xᵀx a path forgotten and the paths averaged cannot be told apart', () => {
  const found = collisionsOf(ask('x in R^d\n s = x^T x', 'ds/dx'));
  expect(found).toContainEqual(expect.arrayContaining(['branch-forgotten', 'branch-averaged']));
});

test('in ∂s/∂b the forgotten f′ and f for f′ are told apart', () => {
  for (const codes of collisionsOf(ask(network, 'ds/db')))
    expect(codes).not.toEqual(
      expect.arrayContaining(['activation-derivative-forgotten', 'activation-for-derivative']),
    );
});

test('with ReLU the derivative at the output is right; with an unknown f it is not', () => {
  const withFunction = (f: string) => ask(network.replace('f(z)', `${f}(z)`), 'ds/db');
  expect(hiddenBy(withFunction('relu'))).toContain('derivative-at-output');
  expect(hiddenBy(withFunction('f'))).toEqual([]);
});
