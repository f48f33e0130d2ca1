import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  divide,
  Graph,
  localGradients,
  maximum,
  multiply,
} from '../../../src-main/engine/index.ts';

const graph = new Graph();
const [x, y] = [graph.input('x', []), graph.input('y', [])];
const numbers = fc.integer({ min: 1, max: 99 });

test('add passes on, multiply swaps, max chooses, and a quotient has (1/y, −x/y²)', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(localGradients(add(x, y), [a, b])).toEqual([1, 1]);
      expect(localGradients(multiply(x, y), [a, b])).toEqual([b, a]);
      expect(localGradients(maximum(x, y), [a, a + b])).toEqual([0, 1]);
      expect(localGradients(divide(x, y), [a, b])).toBeAllClose([1 / b, -a / (b * b)]);
    }),
  );
});

test('a node that is both arguments has one local gradient for each', () => {
  expect(localGradients(multiply(x, x), [3, 3])).toEqual([3, 3]);
});

test('an input has none', () => {
  expect(localGradients(x, [])).toEqual([]);
});
