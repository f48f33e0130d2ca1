import { expect, test } from 'vitest';
import { collisionsOf, hiddenBy } from '../../../../src-main/calculus/index.ts';
import { ask, network } from '../lecture.ts';

test('two mistakes that write one formula are no collision: with s = xᵀx, one path and the mean of two', () => {
  expect(collisionsOf(ask('x in R^d\n s = x^T x', 'ds/dx'))).toEqual([]);
});

test('nor are f′ forgotten and stopping at h, which no numbers tell apart', () => {
  expect(collisionsOf(ask(network, 'ds/dz'))).toEqual([]);
});

test('mistakes that agree because of what the givens define are told to the author', () => {
  const classifier = 'z in R^C, y one-hot in R^C\np = softmax(z)\nJ = CE(y, p)';
  expect(collisionsOf(ask(classifier, 'dJ/dz_j'))).toContainEqual([
    'summed-over-index',
    'said-zero',
  ]);
});

test('a factor of ones may be left out, so who leaves it out has no misconception', () => {
  expect(hiddenBy(ask('x in R^n\ns = 1^T x', 'ds/dx'))).toEqual([]);
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
