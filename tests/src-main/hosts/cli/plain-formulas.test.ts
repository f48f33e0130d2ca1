import { describe, expect, test } from 'vitest';
import { plainFormulas, plainLatex } from '../../../../src-main/hosts/cli/plain-formulas.ts';

describe('formulas as a terminal shows them', () => {
  test.each([
    ['\\mathbb{R}^{n \\times d}', 'ℝⁿˣᵈ'],
    ['\\boldsymbol{u}^{\\top}', 'uᵀ'],
    ['\\partial s/\\partial \\boldsymbol{b}', '∂s/∂b'],
    ['\\frac{\\partial s}{\\partial \\boldsymbol{b}}', '∂s/∂b'],
    ["f'\\left(\\boldsymbol{z}\\right)", 'f′(z)'],
    ["\\boldsymbol{W}^{\\top}\\,\\left(\\boldsymbol{u} \\circ f'\\left(\\boldsymbol{z}\\right)\\right)", 'Wᵀ (u ∘ f′(z))'],
    ['\\hat{\\boldsymbol{y}} - \\boldsymbol{y}', 'ŷ − y'],
    ['\\operatorname{diag}\\left(\\boldsymbol{p}\\right) - \\boldsymbol{p}\\,\\boldsymbol{p}^{\\top}', 'diag(p) − p pᵀ'],
    ['\\boldsymbol{W}_{1}', 'W₁'],
    ['\\boldsymbol{h}_{\\mathrm{prev}}', 'hₚᵣₑᵥ'],
    ['\\sigma\\left(s\\right)^{2}', 'σ(s)²'],
    ['\\frac{1}{N}\\,\\lVert \\boldsymbol{x} \\rVert', '1/N ‖x‖'],
    ['\\mathbb{1}\\{\\boldsymbol{z} > 0\\}', '1{z > 0}'],
    ['\\sum_{k} \\lambda \\cdot 2', 'Σₖ λ · 2'],
    ['\\underset{\\mathbb{R}^{n}}{\\boldsymbol{u}}', 'u'],
  ])('%s is %s', (latex, plain) => expect(plainLatex(latex)).toBe(plain)); // prettier-ignore

  test('sentences keep their words', () =>
    expect(plainFormulas('The factor $f\'\\left(\\boldsymbol{z}\\right)$ is missing; $2$ is not.')).toBe(
      'The factor f′(z) is missing; 2 is not.',
    )); // prettier-ignore

  test('nothing of LaTeX is left over, whatever is cut off', () => {
    for (const broken of ['\\frac{a}', '\\unknown{x}', 'a^', '\\', '{', 'x}_'])
      expect(plainLatex(broken)).not.toMatch(/[\\$]/);
  });
});
