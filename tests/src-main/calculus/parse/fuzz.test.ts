import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpression, SyntaxProblem } from '../../../../src-main/calculus/index.ts';

const scope = { variables: ['W', 'x', 'u', 'δ', 'ŷ', 'W_1'], functions: ['f'], sizes: ['n'] };

const pieces = [
  'W', 'x', 'u', 'δ', 'ŷ', 'W_1', 'f', "f'", '(', ')', '[', ']', '{', '}', '+', '-', '∘', '*', '/', '^', '^T', 'ᵀ',
  '_', '_{ij}', "'", '‖', '|', '||', '1', '0', '2.5', '1e9', ',', ';', '>', '≤', '=', '\\frac', '\\top', '\\left(',
  '\\right)', '\\hat', '\\mathbf{', '\\sum_k', '\\mathbb{1}', '\\partial', '\\sqrt', 'diag', 'softmax', 'log', ' ', '가',
  '\u0302', '𝟙', '²', 'ₙ', '\ud800', '\\', '\u0000', '&', 'Σ', '1{', '.',
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
