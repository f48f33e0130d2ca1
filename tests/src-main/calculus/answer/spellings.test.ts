import { describe, expect, test } from 'vitest';
import { gradeDerivation } from '../../../../src-main/exercise-kinds/derivation/grade.ts';
import { isCorrect } from '../../../../src-main/contract/verdict.ts';
import { ask, network } from '../lecture.ts';

const verdictOn = (find: string, text: string, given = network) =>
  gradeDerivation({ question: ask(given, find), uses: undefined, solution: [] }, { text });

const isRight = (find: string, text: string, given = network): boolean =>
  isCorrect(verdictOn(find, text, given));

describe('an answer is read as people write it', () => {
  test.each([
    ['a gradient before it', "∇_b s = u ∘ f'(z)"],
    ['a gradient in LaTeX', "\\nabla_{b} s = u \\odot f'(z)"],
    ['spaces of LaTeX', "u\\;\\circ\\;f'(z)"],
    ['dollars around it', "$\\frac{\\partial s}{\\partial b} = u \\circ f'(z)$"],
    ['display brackets', "\\[ \\frac{\\partial s}{\\partial b} = u \\circ f'(z) \\]"],
    ['a full stop', "ds/db = u ∘ f'(z)."],
    ['a small circle', "u ◦ f'(z)"],
    ['a degree sign', "u ° f'(z)"],
    ['the letter o between spaces', "u o f'(z)"],
    ['a name set with :=', "δ := u ∘ f'(z)\nδ"],
    ['several lines of LaTeX', "\\begin{aligned}\\frac{\\partial s}{\\partial b}&=u^{\\top}\\operatorname{diag}(f'(z))\\\\&=u\\circ f'(z)\\end{aligned}"],
    ['lines with space between', "\\delta &= u \\circ f'(z) \\\\[4pt] \\delta"],
    ['a name, a comma, the answer', "δ = u ∘ f'(z), δ"],
    ['a name explained behind it', "δ where δ = u ∘ f'(z)"],
    ['a name explained on the next line', "ds/db = δ\nwhere δ = u ∘ f'(z)"],
    ['a name explained in LaTeX', "\\delta,\\ \\text{where } \\delta = u \\circ f'(z)"],
  ])('with %s', (_, text) => expect(verdictOn('ds/db', text)).toMatchObject({ earned: 1 })); // prettier-ignore

  test('e to a power is exp, unless e is given', () => {
    const sigmoid = network.replace('f(z)', 'σ(z)');
    expect(isRight('ds/db', 'u\\circ\\frac{e^{-z}}{\\left(1+e^{-z}\\right)^{2}}', sigmoid)).toBe(true);
    expect(isRight('ds/db', 'u ∘ e^(-z) ./ (1 + e^(-z))^2', sigmoid)).toBe(true);
    expect(isRight('ds/de', '2 e', 'e in R^d\n s = e^T e')).toBe(true);
  }); // prettier-ignore
});

describe('the entry of a vector at a class', () => {
  const classes = `z in R^C, y in {1, …, C}
    p = softmax(z)
    J = -log p_y`;

  test('is read in givens and in answers', () => {
    expect(isRight('dJ/dz', 'p - e_y', classes)).toBe(true);
    expect(isRight('dJ/dz', '\\frac{1}{p_y} p_y (p - e_y)', classes)).toBe(true);
    expect(isRight('dJ/dz', 'e_y - p', classes)).toBe(false);
    expect(isRight('dJ/dz', 'p_y (p - e_y)', classes)).toBe(false);
  });
});

test('an indicator of equal indices, however it is written', () => {
  const layer = 'z in R^n\n h = f(z)';
  for (const one of [
    '1{i=j}',
    '𝟙{i = j}',
    '\\mathbb{1}_{i=j}',
    '\\mathbf{1}_{\\{i=j\\}}',
    '1_{i=j}',
  ])
    expect(isRight('dh_i/dz_j', `f'(z_i) ${one}`, layer), one).toBe(true);
});

test('1_n and 𝟙_n are the vector of ones', () => {
  const sum = 'x in R^n\n s = 1^T x';
  for (const ones of ['1_n', '𝟙_n', '\\mathbb{1}_{n}', '\\mathbf{1}_n'])
    expect(isRight('ds/dx', ones, sum), ones).toBe(true);
});

describe('a chain of equations is an answer when every link holds', () => {
  test.each([
    ['ds/db', "u ∘ f'(z) = diag(f'(z)) u = f'(z) ∘ u"],
    ['ds/db', "∂s/∂b = (∂z/∂b)^T ∂s/∂z = u ∘ f'(z)"],
    ['ds/db', "\\frac{\\partial s}{\\partial b}=\\frac{\\partial s}{\\partial z}\\cdot 1=u\\circ f'(z)"],
    ['ds/dW', "∂s/∂W = ∂s/∂z x^T = (u ∘ f'(z)) x^T"],
    ['ds/dW', "∂s/∂W = ∂s/∂z ∂z/∂W = (u ∘ f'(z)) x^T"],
    ['ds/dW', "ds/dW = δ x^T, δ = ds/dz = u ∘ f'(z)"],
    ['ds/dx', "\\left(\\frac{\\partial z}{\\partial x}\\right)^{\\top}\\frac{\\partial s}{\\partial z}=W^{\\top}(u\\circ f'(z))"],
    ['ds/dx', "(∂s/∂z)^T ∂z/∂x = ∂s/∂z ∂z/∂x = (u ∘ f'(z))^T W"],
  ])('%s: %s', (find, text) => expect(verdictOn(find, text)).toMatchObject({ earned: 1 })); // prettier-ignore

  test.each([
    ['ds/dW', "∂s/∂W = ∂s/∂h x^T = (u ∘ f'(z)) x^T", '∂s/∂h x^T'],
    ['ds/db', "ds/db = u = u ∘ f'(z)", 'u'],
    ['ds/db', "u ∘ f'(z) = u ∘ f(z)", 'u ∘ f(z)'],
  ])('%s: %s breaks at %s', (find, text, link) => {
    const verdict = verdictOn(find, text);
    if (verdict.status !== 'graded') throw new Error('unreadable');
    expect(verdict.earned).toBe(0);
    const { start, end } = verdict.parts[0]!.feedback[0]!.at!;
    expect(text.slice(start, end)).toBe(link);
  });

  test('a derivative is no answer by itself', () => {
    expect(verdictOn('ds/dW', '∂s/∂z x^T')).toMatchObject({
      status: 'unreadable',
      problem: { code: 'derivative-in-answer' },
    });
  });
});
