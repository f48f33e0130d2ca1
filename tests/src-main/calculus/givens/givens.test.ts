import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../src-main/contract/problem.ts';
import { readFind, readGivens, shapeOf, spaceText } from '../../../../src-main/calculus/index.ts';
import { network } from '../lecture.ts';

describe('the givens of an exercise', () => {
  test('declarations, definitions in order, functions by use, sizes', () => {
    const givens = readGivens(network);
    expect(givens.declarations.map((one) => one.name)).toEqual(['x', 'W', 'b', 'u']);
    expect(givens.definitions.map((one) => `${one.name} ∈ ${spaceText(one.shape)}`)).toEqual(['z ∈ ℝⁿ', 'h ∈ ℝⁿ', 's ∈ ℝ']);
    expect(givens.functions).toEqual(['f']);
    expect(givens.sizes).toEqual(['d', 'n']);
  }); // prettier-ignore

  test.each([
    ['x in R^d', 'ℝᵈ'],
    ['x in R^{5d}', 'ℝ⁵ᵈ'],
    ['x ∈ ℝⁿ', 'ℝⁿ'],
    ['x \\in \\mathbb{R}^{n \\times d}', 'ℝ^{n×d}'],
    ['x in R^{n×d}', 'ℝ^{n×d}'],
    ['x in R^(1×C)', 'ℝ^{1×C}'],
    ['x in R', 'ℝ'],
    ['x in R^3', 'ℝ³'],
    ['a, x in R^n', 'ℝⁿ'],
    ['x one-hot in R^C', 'ℝ^C'],
    ['x in R^{n x d}', 'ℝ^{n×d}'],
    ['x in R_+^n', 'ℝⁿ'],
    ['x in {1, …, C}', 'ℝ^C'],
    ['x in \\{1, \\dots, C\\}', 'ℝ^C'],
    ['x in {1..C}', 'ℝ^C'],
    ['x in {0, 1}^{n×d}', 'ℝ^{n×d}'],
  ])('%s', (line, space) => {
    expect(spaceText(shapeOf(readGivens(`${line}\nJ = sum(x)`), 'x')!)).toBe(space);
  });

  test.each([
    ['y one-hot in R^C', 'one-hot'],
    ['y onehot in R^C', 'one-hot'],
    ['one-hot y in R^C', 'one-hot'],
    ['y in R^C (one-hot)', 'one-hot'],
    ['y in {1, 2, …, C}', 'one-hot'],
    ['y in {0,1}^C', 'mask'],
    ['y in R_{>0}^C', 'positive'],
    ['y in \\mathbb{R}_{+}^C', 'positive'],
    ['y in R^C', 'free'],
  ])('%s is drawn as %s', (line, role) => {
    const { declarations } = readGivens(`x in R^n, ${line}\nJ = sum(y)`);
    expect(declarations).toMatchObject([
      { name: 'x', role: 'free' },
      { name: 'y', role },
    ]);
  });

  test('comments and blank lines say nothing; greek names are one name', () => {
    const givens = readGivens('# weights\nlambda in R  # strength\n\nJ = λ^2 ; K = lambda J');
    expect(givens.declarations).toMatchObject([{ name: 'λ' }]);
    expect(givens.definitions.map((one) => one.name)).toEqual(['J', 'K']);
  });

  test.each([
    ['x in R^d', 'no-definition', undefined],
    ['x on R^d\ns = x^T x', 'unreadable-declaration', 0],
    ['x in R^d\nx in R^n\ns = x^T x', 'declared-twice', 9],
    ['x in R^d\ns = x^T q', 'unknown-name', 17],
    ['x in R^d\ns = x x', 'no-product', 13],
    ['x in R^d\nx y = x', 'unreadable-name', 9],
  ])('%j is refused: %s', (text, code, start) => {
    let problem;
    try {
      readGivens(text);
    } catch (error) {
      problem = (error as ProblemError).problem;
    }
    expect(problem?.code).toBe(code);
    if (start !== undefined) expect(problem?.at?.start).toBe(start);
  });
});

describe('what is to be found', () => {
  const givens = readGivens(network);

  test.each(['ds/dW', '∂s/∂W', '\\frac{\\partial s}{\\partial W}', '\\frac{ds}{dW}', 'd s / d W'])(
    '%s',
    (text) => expect(readFind(text, givens)).toEqual({ output: 's', target: 'W' }),
  );

  test.each([
    ['s by W', 'unreadable-find'],
    ['ds/dq', 'unknown-in-find'],
    ['dx/ds', 'unknown-in-find'],
  ])('%s is refused', (text, code) => {
    expect(() => readFind(text, givens)).toThrow(ProblemError);
    try {
      readFind(text, givens);
    } catch (error) {
      expect((error as ProblemError).problem.code).toBe(code);
    }
  });
});
