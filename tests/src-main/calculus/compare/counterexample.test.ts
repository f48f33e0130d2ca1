import { describe, expect, test } from 'vitest';
import { findCounterexample, readAnswer } from '../../../../src-main/calculus/index.ts';
import { ask, network } from '../lecture.ts';

describe('a counterexample can be redone by hand', () => {
  const question = ask(network, 'ds/db');
  const example = findCounterexample(question, readAnswer('u', question).term)!;
  const value = (latex: string) =>
    example.givens.find((given) => given.latex.includes(latex))!.value;

  test('with whole numbers, small sizes and f(z) = z²', () => {
    for (const { value: given } of example.givens)
      for (const entry of given.entries) {
        expect(Number.isInteger(entry)).toBe(true);
        expect(Math.abs(entry)).toBeLessThanOrEqual(3);
      }
    expect(example.functions).toEqual([{ latex: 'f(z) = z^2' }]);
    expect(value('{W}')).toMatchObject({ rows: 3, columns: 2 });
  });

  test('its right value is u ∘ 2(Wx + b), computed here from the same numbers', () => {
    const [W, x, b, u] = ['{W}', '{x}', '{b}', '{u}'].map((name) => value(name).entries);
    const z = b!.map((bias, row) => bias + W![2 * row]! * x![0]! + W![2 * row + 1]! * x![1]!);
    expect(example.right.entries).toBeAllClose(z.map((entry, row) => u![row]! * 2 * entry));
    expect(example.yours.entries).toBeAllClose(u!);
  });

  test('the entry that is named is the first that differs', () => {
    const { entry, yours, right } = example;
    const first = yours.entries.findIndex((number, place) => number !== right.entries[place]);
    expect(entry).toEqual({ row: first + 1, column: 1, yours: yours.entries[first], right: right.entries[first] });
  }); // prettier-ignore

  test('a wrong shape shows both values, without an entry', () => {
    const other = findCounterexample(question, readAnswer('x', question).term)!;
    expect(other.yours).toMatchObject({ rows: 2, columns: 1 });
    expect(other.right).toMatchObject({ rows: 3, columns: 1 });
    expect(other.entry).toBeUndefined();
  });

  test('an answer as a row is compared with the row', () => {
    const row = findCounterexample(question, readAnswer('u^T', question).term)!;
    expect(row.right).toMatchObject({ rows: 1, columns: 3 });
    expect(row.entry).toBeDefined();
  });
});

describe('the slope is measured beside the right value', () => {
  const layer = 'x in R^d, W in R^{n×d}, b in R^n\n z = W x + b\n h = f(z)';
  const example = (given: string, find: string, text: string, form?: 'jacobian') => {
    const question = ask(given, find, form);
    return findCounterexample(question, readAnswer(text, question).term)!;
  };

  test.each([
    ['a gradient', example(network, 'ds/db', 'u')],
    ['a matrix', example(network, 'ds/dW', 'u x^T')],
    ['by a quantity on the way', example(network, 'ds/dz', 'u')],
    ['a row', example(network, 'ds/dx', 'u^T W')],
    ['with an upstream gradient', example(layer, 'dh/dx', 'W^T g')],
    ['a Jacobian', example(layer, 'dh/dx', 'W', 'jacobian')],
    ['of softmax', example('z in R^n\n p = softmax(z)', 'dp/dz', 'diag(p)', 'jacobian')],
  ])('%s', (_, { entry, slope }) => {
    expect(slope!.slope).toBeCloseTo(entry!.right, 4);
    expect((slope!.above - slope!.below) / (2 * slope!.step)).toBe(slope!.slope);
  });

  test('of the very entry that a question asks for', () => {
    const matrix = example(network, 'ds/dW_{ij}', 'u_i x_j');
    expect(matrix.slope!.slope).toBeCloseTo(matrix.entry!.right, 4);
    const softmax = example('z in R^n\n p = softmax(z)', 'dp_i/dz_j', 'p_i 1{i=j}');
    expect(softmax.slope!.slope).toBeCloseTo(softmax.entry!.right, 4);
  });

  test('its letters say which entry of what it is', () => {
    expect(example(network, 'ds/dW', 'u x^T').slope).toMatchObject({
      of: 's',
      by: expect.stringMatching(/W.*_\{\d,\d\}$/) as string,
    });
    expect(example(layer, 'dh/dx', 'W', 'jacobian').slope).toMatchObject({
      of: expect.stringMatching(/^h_\{\d\}$/) as string,
      letter: '\\varepsilon',
    });
    expect(example('x in R^d\n s = x^T x', 'ds/dx', 'x').slope!.letter).toBe('h');
  });

  test('of the first entry where the shapes differ', () => {
    const { right, slope } = example(network, 'ds/db', 'x');
    expect(slope!.slope).toBeCloseTo(right.entries[0]!, 4);
  });
});
