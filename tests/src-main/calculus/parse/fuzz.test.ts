import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inferTerm,
  parseExpression,
  ShapeProblem,
  SyntaxProblem,
  type Expression,
  type Shape,
} from '../../../../src-main/calculus/index.ts';
import { shape } from '../../../../src-main/calculus/shapes/shape.ts';

const scope = { variables: ['W', 'x', 'u', 'δ', 'ŷ', 'W_1'], functions: ['f'], sizes: ['n'] };

const pieces = [
  'W', 'x', 'u', 'δ', 'ŷ', 'W_1', 'f', "f'", '(', ')', '[', ']', '{', '}', '+', '-', '∘', '*', '/', '^', '^T', 'ᵀ',
  '_', '_{ij}', "'", '‖', '|', '||', '1', '0', '2.5', '1e9', ',', ';', '>', '≤', '=', '\\frac', '\\top', '\\left(',
  '\\right)', '\\hat', '\\mathbf{', '\\sum_k', '\\mathbb{1}', '\\partial', '\\sqrt', 'diag', 'softmax', 'log', ' ', '가',
  '\u0302', '𝟙', '²', 'ₙ', '\ud800', '\\', '\u0000', '&', 'Σ', '1{', '.',
  '_i', '_{i+k-1}', '_{2i,j}', '_{3-(j-i)}', 'Σ_k', 'Σ_{k=1}^{n}', 'Σ_{k≠i}', 'sum_k', ']_{ij}', 'δ_{ij}', 'I_{ij}', '1{i=j}', '=',
]; // prettier-ignore

/** Reads, or says in both languages what is wrong within the text; anything else is a defect. */
function survives(text: string): void {
  try {
    parseExpression(text, scope);
  } catch (error) {
    expect(error, text).toBeInstanceOf(SyntaxProblem);
    const { at, message, code } = (error as SyntaxProblem).problem;
    expect(code).toMatch(/^[a-z-]+$/);
    expect(message.en.length).toBeGreaterThan(0);
    expect(message.ko).toMatch(/[가-힣]/);
    expect(at!.start).toBeGreaterThanOrEqual(0);
    expect(at!.start).toBeLessThanOrEqual(at!.end);
    expect(at!.end).toBeLessThanOrEqual(text.length);
  }
}

const context = {
  sizes: ['n', 'd'],
  shapeOf: (name: string) => shapes[name],
  oneHotShape: () => undefined,
};
const shapes: Readonly<Record<string, Shape>> = {
  W: shape('n', 'd'),
  x: shape('d'),
  u: shape('n'),
  δ: shape('n'),
  ŷ: shape('3'),
  W_1: shape('4', '3'),
};

/** Has a shape everywhere, or says in both languages what does not fit. */
function fits(text: string): void {
  let expression: Expression;
  try {
    expression = parseExpression(text, scope);
  } catch {
    return;
  }
  for (const openIndices of [false, true])
    try {
      inferTerm(expression, { ...context, openIndices });
    } catch (error) {
      expect(error, text).toBeInstanceOf(ShapeProblem);
      expect((error as ShapeProblem).problem.message.ko).toMatch(/[가-힣]/);
    }
}

describe('any formula in entries has shapes or a problem', () => {
  const parts = ['W_{ij}', 'x_j', 'u_i', 'δ_i', 'W', 'x', 'u', 'δ', 'Σ_k', 'Σ_{k=1}^{n}', 'Σ_{i,j}', '1{i=j}', 'i', "f'(z_i)", 'f(', 'sum(', 'softmax(', 'diag(', 'norm(', '(', '(', ')', ')', ')_i', ']_{ij}', '[', '^T', '+', '-', '∘', '/', '2', '_k', 'ŷ_{k+1}', 'W_1', 'tr('];
  const text = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((some) => some.join(' '));

  test('in any order', () => fc.assert(fc.property(text, fits), { numRuns: 6000, seed: 5 }));

  test.each([
    ['sums inside each other', 'Σ_a Σ_b Σ_c Σ_k Σ_l Σ_m Σ_p Σ_q x_a'],
    ['reductions inside each other', `${'sum('.repeat(120)}x_i x${')'.repeat(120)}`],
    ['softmaxes inside each other', `${'softmax('.repeat(140)}x_i x${')'.repeat(140)}_j`],
    ['a long product of sums', 'Σ_k x_k '.repeat(3000)],
    ['entries of entries', `${'('.repeat(140)}x_i x${')_j'.repeat(140)}`],
    ['a hundred thousand indices', `x_{${'i'.repeat(99_000)}}`],
  ])('%s end in a term or a problem', (_, long) => fits(long));
}); // prettier-ignore

describe('any text is read or refused with a place', () => {
  test('pieces of formulas in any order', () => {
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 24 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(text, survives), { numRuns: 10_000, seed: 2024 });
  });

  test('any Unicode', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(fc.property(text, survives), { numRuns: 3000, seed: 7 });
  });
});
