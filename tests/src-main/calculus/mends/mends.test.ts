import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnoseByMending, readExpression } from '../../../../src-main/calculus/index.ts';
import { mends } from '../../../../src-main/calculus/mends/index.ts';
import { ask, network } from '../lecture.ts';

const quadratic = 'A in R^{n×n}, x in R^n, c in R^n\n s = x^T A x + c^T x';
const classifier =
  'W in R^{C×d}, x in R^d, y one-hot in R^C, λ in R\n z = W x\n p = softmax(z)\n J = CE(y, p) + λ/2 ‖W‖^2';
const softmax = 'z in R^n\n p = softmax(z)';
const cosine = 'x in R^n, b in R^n\n r = ‖x‖\n s = b^T x / r';

const said = (given: string, find: string, text: string) => {
  const question = ask(given, find);
  const { alone, withAnother } = diagnoseByMending(question, readExpression(text, question));
  const found = alone ?? withAnother;
  return found && { ...found, about: found.at && text.slice(found.at.start, found.at.end) };
};

describe('one part of an answer written otherwise makes it right, and that part is named', () => {
  test.each([
    [network, 'ds/db', "u ∘ f'(b)", 'other-quantity', 'b'],
    [network, 'ds/db', "u ∘ f'(x)", 'other-quantity', 'x'],
    [network, 'ds/db', "u ∘ f'(W x)", 'term-left-out', 'W x'],
    [network, 'ds/db', "u ∘ f'(z) ∘ h", 'factor-extra', "u ∘ f'(z) ∘ h"],
    [network, 'ds/db', "u ∘ f'(z) + b", 'term-extra', "u ∘ f'(z) + b"],
    [network, 'ds/db', "u f'(z)", 'dot-for-elementwise', "u f'(z)"],
    [network, 'ds/dW', "(u ∘ f'(z)) x", 'transpose-forgotten', 'x'],
    [network, 'ds/dW', "(u ∘ f'(z)) ∘ x", 'elementwise-for-product', "(u ∘ f'(z)) ∘ x"],
    [network, 'ds/dW', "x^T (u ∘ f'(z))", 'order-of-factors', "x^T (u ∘ f'(z))"],
    [network, 'ds/dx', "W (u ∘ f'(z))", 'transpose-forgotten', 'W'],
    [network, 'ds/dx', "W^T (u ∘ f(z))", 'derivative-of-function', 'f(z)'],
    [quadratic, 'ds/dx', '(A + A^T) x - c', 'sign-of-term', '(A + A^T) x - c'],
    [quadratic, 'ds/dx', '(A + A^T) + c', 'factor-left-out', 'A + A^T'],
    [classifier, 'dJ/dW', '(σ(z) - y) x^T + λ W', 'other-function', 'σ(z)'],
    [classifier, 'dJ/dW', '(p - y) x^T + 2 λ W', 'number-off', '2'],
    [classifier, 'dJ/dW', '(p - y) x^T + λ ‖W‖', 'function-extra', '‖W‖'],
    [cosine, 'ds/dx', 'b/r - s x/r', 'square-left-out', 'r'],
    [cosine, 'ds/dx', 'b r - s x/r^2', 'upside-down', 'b r'],
    [network, 'ds/dW_{ij}', "u_i f'(z_i)", 'factor-left-out', "u_i f'(z_i)"],
    [network, 'dz_i/dx_j', 'W_{ij} x_j', 'factor-extra', 'W_{ij} x_j'],
    [network, 'dz_i/dx_j', 'Σ_j W_{ij}', 'other-index', 'Σ_j W_{ij}'],
    [softmax, 'dp_i/dz_j', 'p_j 1{i=j} - p_i p_i', 'other-index', 'p_i'],
    ['z in R^n\n h = f(z)', 'dh/dz', "f'(z)^T g", 'dot-for-elementwise', "f'(z)^T g"],
  ])('%s, %s: %s is %s at %s', (given, find, text, code, about) => {
    expect(said(given, find, text)).toMatchObject({ code, about });
  });

  test('two slips: one in writing, one in the derivation', () => {
    expect(said(network, 'ds/dx', 'W u')?.code).toBe(
      'transpose-forgotten+activation-derivative-forgotten',
    );
  });

  test('what is far from the answer is not explained away', () => {
    for (const text of ['W x', 'log(u) ∘ f(h) ∘ b', 'u ∘ z ∘ z + h'])
      expect(said(network, 'ds/db', text), text).toBeUndefined();
  });
}); // prettier-ignore

test('every sentence has two languages, and its formulas stand between dollars', () => {
  const questions = [ask(network, 'ds/dW'), ask(quadratic, 'ds/dx'), ask(classifier, 'dJ/dW')];
  const texts = ["-(u ∘ f'(z)) x^T / n", '2 (A + A^T) x^2 + sum(c)', '(softmax(z) - y) x^T + λ |W|'];
  for (const [place, question] of questions.entries()) {
    const answer = readExpression(texts[place]!, question);
    const scene = { question, show: (part: unknown) => `$${JSON.stringify(part)}$`, spaceOf: () => undefined };
    for (const rule of Object.values(mends))
      for (const { message } of rule(answer, scene as never)) {
        expect(message().en).toMatch(/\$.+\$.*[.]$/s);
        expect(message().ko).toMatch(/\$.+\$.*[가-힣]/s);
      }
  }
}); // prettier-ignore

test('any answer is looked at to an end', () => {
  const question = ask(network, 'ds/dx');
  const atoms = fc.constantFrom('W', 'x', 'u', 'h', 'z', "f'(z)", 'f(z)', '2', '1', 'sum(u)', 'I');
  const formulas = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      atoms,
      fc.tuple(tie('formula'), fc.constantFrom(' ', ' ∘ ', ' + ', ' - ', '/'), tie('formula')).map(([a, sign, b]) => `(${a}${sign}${b})`),
      tie('formula').map((inner) => `(${inner})^T`),
      tie('formula').map((inner) => `diag(${inner})`),
    ),
  })).formula; // prettier-ignore
  fc.assert(
    fc.property(formulas, (text) => {
      const { alone, withAnother } = diagnoseByMending(question, readExpression(text, question));
      expect((alone ?? withAnother)?.message.en ?? '').not.toContain('undefined');
    }),
    { numRuns: 60, seed: 11 },
  );
});
