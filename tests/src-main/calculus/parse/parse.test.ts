import { describe, expect, test } from 'vitest';
import {
  parseExpression,
  sameExpression,
  SyntaxProblem,
  toText,
  type Scope,
} from '../../../../src-main/calculus/index.ts';

const scope: Scope = {
  variables: ['W', 'V', 'x', 'b', 'u', 'z', 'h', 's', 'δ', 'ŷ', 'y', 'W_1', 'x_c', 'sc', 'w0', 'x0', 'p', 'h_prev', 'λ', 'V^(1)', 'a^(l-1)', 'δ^(2)', 'M^(1)'],
  functions: ['f'],
  sizes: ['n', 'd', 'N'],
}; // prettier-ignore

const read = (text: string) => parseExpression(text, scope);

describe('one formula, however it is typed', () => {
  test.each([
    ['W^T δ', ['Wᵀ δ', "W'δ", 'W^⊤δ', 'W^{T} delta', 'W^T*δ', 'W^T · δ', 'W^{\\top}\\boldsymbol{\\delta}', '\\mathbf{W}^T \\delta', '{\\boldsymbol W}^{\\intercal}\\cdot\\delta']],
    ["u ∘ f'(z)", ['u ⊙ f′(z)', "u.*f'(z)", "\\mathbf{u} \\odot f'(\\mathbf{z})", "u\\circ f^{\\prime}\\left(z\\right)", "u ∘ f^{'}(z)"]],
    ['W x + b', ['Wx+b', 'W*x + b', '\\mathbf{Wx}+\\mathbf b', '\\boldsymbol{W}\\,\\boldsymbol{x}+\\boldsymbol{b}', '(W x) + b']],
    ['ŷ − y', ['y\u0302 - y', 'yhat - y', 'y_hat − y', '\\hat{y}-y', '\\hat y - y', '\\hat{\\mathbf{y}} - \\mathbf{y}', '\\mathbf{\\hat{y}}-y']],
    ['u^T diag(f\'(z)) I', ["u^{\\top}\\operatorname{diag}\\left(f'\\left(z\\right)\\right)I", "u^T\\mathrm{diag}(f'(z))\\boldsymbol{I}", "uᵀ diag f'(z) I"]],
    ['1{z > 0} ∘ u', ['1[z>0] ∘ u', '𝟙{z > 0} ∘ u', '\\mathbb{1}\\{z>0\\}\\circ u', '\\mathbb{1}_{z>0}\\odot u', '1_{z > 0} ∘ u', '(z > 0) ∘ u', '[z > 0] ∘ u']],
    ['‖W‖² / 2', ['||W||^2/2', '\\frac{\\lVert W\\rVert^2}{2}', '\\frac{\\|W\\|_F^2}2', '‖W‖_F^2 / 2', 'norm(W)^2/2']],
    ['W_1 x_c', ['W1 xc', 'W_{1}x_{c}', 'W₁ x_c', '\\mathbf{W}_1\\mathbf{x}_{c}', 'W1x_c']],
    ['h_prev', ['hprev', 'h_{prev}', 'h_{\\text{prev}}', '\\mathbf{h}_{\\mathrm{prev}}']],
    ['σ(s) (1 − σ(s))', ['sigmoid(s) (1 - sigmoid(s))', '\\sigma(s)\\left(1-\\sigma(s)\\right)', 'sigma(s)*(1-sigma(s))']],
    ['2 λ u', ['2lambda u', '2\\lambda\\mathbf u', '2 * λ * u', '2λu']],
    ['w0 x0', ['w0*x0', 'w0x0', 'w_{0}x_{0}', 'w_0 · x_0']],
    ['x^2', ['x²', 'x^{2}', 'x^(2)', '$x^2$', '$$x^2$$', '\\(x^2\\)', '\\[ x^2 \\]']],
    ['1_n^T x', ['ones(n)ᵀ x', '1_n\' x', '\\mathbf{1}_{n}^{\\top}x']],
    ['V^(1) x', ['V^{(1)}x', 'V^[1] x', 'V⁽¹⁾x', '\\mathbf{V}^{(1)}\\mathbf x', 'V^{\\left(1\\right)}x']],
    ['V^(1)ᵀ u', ['V^{(1)T}u', '(V^(1))^T u', '{V^{(1)}}^{\\top}u', 'V^{(1)\\top}u', 'V⁽¹⁾ᵀ u', 'V^{\\left(1\\right)^{T}}u', "V^(1)' u"]],
    ['V^(1)_{ij} x_j', ['V_{ij}^{(1)} x_j', '\\mathbf{V}^{(1)}_{ij} x_j']],
    ['a^(l-1)', ['a^{(l−1)}', 'a^{[l-1]}', 'a^{(l - 1)}']],
    ['δ^(2)', ['delta^(2)', '\\delta^{(2)}']],
    ['M^(1) x', ['M_1 x', 'M1 x']],
    ['outer(u, x)', ['u ⊗ x', 'u \\otimes x', '\\operatorname{outer}(u, x)']],
    ['x_{1:d}', ['x_{:d}', 'x_{[1:d]}', '\\mathbf{x}_{1\\colon d}']],
    ['f(W x + b)', ['f(Wx+b)', '𝑓(𝐖𝐱 + 𝐛)', 'f\\left(\\mathbf{W}\\mathbf{x}+\\mathbf{b}\\right)', 'ｆ（Ｗｘ＋ｂ）']],
  ])('%s', (plain, spellings) => {
    for (const spelling of spellings) expect(toText(read(spelling)), spelling).toBe(toText(read(plain)));
    for (const spelling of spellings)
      expect(sameExpression(read(spelling), read(plain)), spelling).toBe(true);
  });
}); // prettier-ignore

describe('precedence: matrix product before ∘ before + and −', () => {
  test.each([
    ["W^T δ ∘ f'(z)", "(W^T δ) ∘ f'(z)"],
    ['u ∘ x + b ∘ h', '(u ∘ x) + (b ∘ h)'],
    ["f'(z) ∘ W^T δ", "f'(z) ∘ (W^T δ)"],
    ['u ∘ x / n', 'u ∘ (x / n)'],
    ['-x^2', '-(x^2)'],
    ['-W x', '-(W x)'],
    ['1/2 x', '(1/2) x'],
    ['W x / n', '(W x) / n'],
    ['u^T h', '(u^T) h'],
    ['Wx^T', 'W (x^T)'],
    ['log p − y', '(log(p)) − y'],
    ["W^T δ ⊗ x", "(W^T δ) ⊗ x"],
    ['u ∘ b ⊗ x', '(u ∘ b) ⊗ x'],
    ['tanh^2(z)', '(tanh(z))^2'],
  ])('%s is %s', (short, long) => {
    // Brackets leave no trace but in how things are grouped.
    const unwrapped = (text: string) => JSON.stringify(read(text), (key, value: unknown) => (key === 'at' ? undefined : value));
    expect(unwrapped(short)).toBe(unwrapped(long));
  });
}); // prettier-ignore

describe('names: the longest declared one wins', () => {
  test('sc is the name sc, and W x without a space is a product', () => {
    expect(read('sc')).toMatchObject({ kind: 'name', name: 'sc' });
    expect(read('Wx')).toMatchObject({ kind: 'product' });
    expect(read("uf'(z)")).toMatchObject({ kind: 'product' });
  });

  test('an unknown name is named, placed, and near ones are suggested', () => {
    const problem = problemOf('W^T dleta');
    expect(problem.code).toBe('unknown-name');
    expect(problem.at).toEqual({ start: 4, end: 9 });
    expect(problem.message.en).toContain('δ');
    expect(problem.message.ko).toContain('δ');
  });

  test('in letters side by side only the unknown one is blamed', () => {
    expect(problemOf('Wq').at).toEqual({ start: 1, end: 2 });
  });

  test('names of built-in things of JavaScript are unknown names like any other', () => {
    for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty'])
      expect(problemOf(word).code).toBe('unknown-name');
  });
});

const problemOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SyntaxProblem) return error.problem;
    throw error;
  }
  throw new Error(`${text} was read.`);
};

describe('what cannot be read says where, and what to do', () => {
  test.each([
    ['', 'empty', [0, 0]],
    ['W (x + b', 'unclosed-bracket', [2, 3]],
    ['W x)', 'unexpected-token', [3, 4]],
    ['W x +', 'expected-operand', [4, 5]],
    ['u ∘ ∘ h', 'expected-operand', [4, 5]],
    ["u ∘ f'", 'function-needs-argument', [4, 5]],
    ['u ∘ f(z, z)', 'wrong-argument-count', [4, 11]],
    ["softmax'(z)", 'no-prime', [0, 7]],
    ["f''(z)", 'too-many-primes', [0, 3]],
    ['u # h', 'unexpected-character', [2, 3]],
    ['\\foo{x}', 'unknown-command', [0, 4]],
    ['z > 0', 'comparison-outside-indicator', [2, 3]],
    ['ds/dh', 'derivative-in-answer', [0, 2]],
    ['\\frac{\\partial s}{\\partial h}', 'derivative-in-answer', [0, 5]],
  ])('%s', (text, code, [start, end]) => {
    const problem = problemOf(text);
    expect(problem.code).toBe(code);
    expect(problem.at).toEqual({ start, end });
    expect(problem.message.en).not.toBe('');
    expect(problem.message.ko).toMatch(/[가-힣]/);
  });

  test('ten thousand brackets and a hundred thousand characters end in a problem, not in a crash', () => {
    expect(problemOf('('.repeat(10_000) + 'x' + ')'.repeat(10_000)).code).toMatch(
      /too-(deep|long)/,
    );
    expect(problemOf('('.repeat(500) + 'x' + ')'.repeat(500)).code).toBe('too-deep');
    expect(problemOf('-('.repeat(400) + 'x' + ')'.repeat(400)).code).toBe('too-deep');
    expect(problemOf('x' + '^T'.repeat(4000)).code).toBe('too-deep');
    expect(problemOf('x+'.repeat(50_000)).code).toBe('too-long');
    expect(problemOf('W'.repeat(100_000)).code).toBe('word-too-long');
  });

  test('a long flat sum is no problem', () => {
    const sum = read(Array.from({ length: 2000 }, () => 'x').join(' + '));
    expect(sum.kind === 'sum' && sum.terms.length).toBe(2000);
  });
});
