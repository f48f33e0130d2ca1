import { plainFormulas } from '../../../../src-main/hosts/cli/plain-formulas.ts';
import { describe, expect, test } from 'vitest';
import {
  inferTerm,
  parseExpression,
  settledShape,
  ShapeProblem,
  spaceText,
  type ShapeContext,
} from '../../../../src-main/calculus/index.ts';
import { shape, type Shape } from '../../../../src-main/calculus/shapes/shape.ts';

const spaces: Record<string, Shape> = {
  W: shape('n', 'd'), A: shape('n', 'n'), x: shape('d'), u: shape('n'), h: shape('n'), z: shape('n'),
  λ: shape('1'), X: shape('N', 'd'), P: shape('N', 'C'), w: shape('5d'),
}; // prettier-ignore
const context: ShapeContext = {
  sizes: ['n', 'd', 'N', 'C'],
  shapeOf: (name) => (Object.hasOwn(spaces, name) ? spaces[name] : undefined),
  oneHotShape: () => undefined,
};
const scope = { variables: Object.keys(spaces), functions: ['f'], sizes: context.sizes };
const infer = (text: string) => inferTerm(parseExpression(text, scope), context);
const space = (text: string) => spaceText(settledShape(infer(text).shape));

describe('the space of an expression', () => {
  test.each([
    ['W x', 'ℝⁿ'],
    ['W^T h', 'ℝᵈ'],
    ['u^T h', 'ℝ'],
    ['u h^T', 'ℝ^{n×n}'],
    ['u x^T', 'ℝ^{n×d}'],
    ['u^T W', 'ℝ^{1×d}'],
    ['λ W', 'ℝ^{n×d}'],
    ['W λ x', 'ℝⁿ'],
    ['u^T h W', 'ℝ^{n×d}'],
    ['W u^T h', 'ℝ^{n×d}'],
    ["diag(f'(z)) W", 'ℝ^{n×d}'],
    ["u^T diag(f'(z)) I", 'ℝ^{1×n}'],
    ['diag(A)', 'ℝⁿ'],
    ['1 − h', 'ℝⁿ'],
    ['h (u^T h) − λ', 'ℝⁿ'],
    ['1^T h', 'ℝ'],
    ['1 x^T', 'ℝ^{1×d}'],
    ['1_n x^T', 'ℝ^{n×d}'],
    ['X^T P', 'ℝ^{d×C}'],
    ['P^T 1', 'ℝ^C'],
    ['X^T P / N', 'ℝ^{d×C}'],
    ['1/h', 'ℝⁿ'],
    ['sum(W)', 'ℝ'],
    ['max(0, z)', 'ℝⁿ'],
    ['1{z > 0} ∘ u', 'ℝⁿ'],
    ['‖W‖^2', 'ℝ'],
    ['w', 'ℝ⁵ᵈ'],
  ])('%s ∈ %s', (text, expected) => expect(space(text)).toBe(expected));
});

describe('what does not fit names both parts, their spaces and what would fit', () => {
  const problemOf = (text: string) => {
    try {
      infer(text);
    } catch (error) {
      if (error instanceof ShapeProblem) return error.problem;
      throw error;
    }
    throw new Error(`${text} has a space.`);
  };

  test.each([
    ['u x', 'no-product', ['u ∈ ℝⁿ', 'x ∈ ℝᵈ', 'u xᵀ']],
    ['u h', 'no-product', ['uᵀ h', 'u ∘ h']],
    ['W u', 'no-product', ['W ∈ ℝⁿˣᵈ', 'Wᵀ u']],
    ["W^T (u ∘ f'(z)) x", 'no-product', ['x ∈ ℝᵈ']],
    ["u^T ∘ f'(z)", 'no-elementwise-product', ['uᵀ ∈ ℝ¹ˣⁿ', 'f′(z)ᵀ']],
    ['W x + x', 'no-sum', ['W x ∈ ℝⁿ', 'x ∈ ℝᵈ']],
    ['x + u^T W', 'no-sum', ['(uᵀ W)ᵀ']],
    ['A^2', 'matrix-power', ['A A', 'A ∘ A']],
    ['x^u', 'exponent-not-scalar', ['u ∈ ℝⁿ']],
    ['diag(W)', 'argument-shape', ['W ∈ ℝⁿˣᵈ']],
    ['tr(W)', 'argument-shape', ['W ∈ ℝⁿˣᵈ']],
    ['1_k', 'unknown-size', ['k', 'n, d']],
    ['Σ_k W_{ik} x_k', 'free-index', []],
  ])('%s', (text, code, mentions) => {
    const { message, ...problem } = problemOf(text);
    expect(problem.code).toBe(code);
    for (const mention of mentions) {
      expect(plainFormulas(message.en)).toContain(mention);
      expect(plainFormulas(message.ko)).toContain(mention);
    }
  });

  test('and points at the part, not at the whole', () => {
    expect(problemOf('W x + (u x)').at).toEqual({ start: 7, end: 10 });
  });
});
