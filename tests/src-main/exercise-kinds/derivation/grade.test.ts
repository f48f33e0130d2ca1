import { describe, expect, test } from 'vitest';
import { isCorrect, verdict, type Verdict } from '../../../../src-main/contract/verdict.ts';
import type { Localized } from '../../../../src-main/contract/localized.ts';
import { plainFormulas } from '../../../../src-main/hosts/cli/plain-formulas.ts';
import { codesOf, dsdb, prepare } from './specs.ts';

const task = prepare(dsdb);
const grade = (text: string): Verdict => verdict.parse(task.grade({ text }));
const sentences = (text: string) => {
  const given = grade(text);
  const plain = ({ en, ko }: Localized) => ({ en: plainFormulas(en), ko: plainFormulas(ko) });
  return spoken(given).map(plain);
};
const spoken = (given: Verdict): Localized[] => {
  return given.status === 'graded' ? given.parts.flatMap((part) => part.feedback.map((one) => one.message)) : [given.problem.message]; // prettier-ignore
};

describe('∂s/∂b, as a learner meets it', () => {
  test('right: full marks, and the reasons along the way', () => {
    expect(isCorrect(grade("u ∘ f'(z)"))).toBe(true);
    expect(codesOf(grade("u ∘ f'(z)"))).toEqual(['right', 'reason', 'reason', 'reason']);
    expect(sentences("u ∘ f'(z)").map(({ en }) => en).join(' ')).toContain('∂s/∂z = u ∘ f′(z)');
  });

  test('right as a Jacobian: full marks, and how to turn it', () => {
    const given = grade("u^T diag(f'(z))");
    expect(isCorrect(given)).toBe(true);
    expect(codesOf(given)[0]).toBe('right-jacobian-form');
    expect(sentences("u^T diag(f'(z))")[0]!.en).toContain('transpose');
  });

  test('asked for the Jacobian, the gradient in the shape of b is right too, and told so', () => {
    const jacobian = prepare({ ...dsdb, form: 'jacobian', solution: ["u^T diag(f'(z))"] });
    expect(codesOf(jacobian.grade({ text: "u ∘ f'(z)" }))[0]).toBe('right-shape-form');
    expect(isCorrect(jacobian.grade({ text: "u ∘ f'(z)" }))).toBe(true);
    expect(codesOf(jacobian.grade({ text: "u^T diag(f'(z))" }))[0]).toBe('right');
  });

  test('wrong with a name: the misconception, and numbers to redo', () => {
    const given = grade('u');
    expect(isCorrect(given)).toBe(false);
    expect(codesOf(given)).toEqual(['activation-derivative-forgotten']);
    expect(sentences('u')[0]!.en).toContain('f′(z)');
    expect(sentences('u')[0]!.ko).toContain('f′(z)');
    expect(given.status === 'graded' && given.counterexample).toBeTruthy();
  });

  test('wrong without a name: a counterexample in words', () => {
    expect(codesOf(grade('u ∘ b ∘ b'))).toEqual(['differs']);
    expect(sentences('u ∘ b ∘ b')[0]!.en).toMatch(/entry \(\d, 1\) of this is -?\d+/);
  });

  test('wrong shape: what was expected and what was found', () => {
    expect(codesOf(grade('x'))).toEqual(['shape']);
    expect(sentences('x')[0]!.en).toContain('ℝⁿ');
    expect(sentences('x')[0]!.en).toContain('ℝᵈ');
  });

  test.each([
    ['', 'empty'],
    ['u ∘', 'expected-operand'],
    ["u f'(z)", 'no-product'],
    ["q ∘ f'(z)", 'unknown-name'],
    ["ds/dW = u ∘ f'(z)", 'other-derivative'],
  ])('unreadable, so not an attempt: %j', (text, code) => {
    const given = grade(text);
    expect(given.status).toBe('unreadable');
    expect(codesOf(given)).toEqual([code]);
    expect(given.status === 'unreadable' && given.problem.at).toBeDefined();
  });

  test('the key is not in what the learner sees', () => {
    const shown = JSON.stringify(task.view);
    expect(shown).not.toContain('u ∘ f');
    expect(shown).not.toContain("\\boldsymbol{u} \\circ f'");
  });

  test('names that are not to be used are refused with the ones that are', () => {
    const narrow = prepare({ ...dsdb, uses: ['u', 'z'] });
    expect(isCorrect(narrow.grade({ text: "u ∘ f'(z)" }))).toBe(true);
    const refused = narrow.grade({ text: "u ∘ f'(W x + b)" });
    expect(codesOf(refused)).toEqual(['name-not-allowed']);
    expect(refused.status === 'unreadable' && refused.problem.at).toEqual({ start: 7, end: 8 });
  });

  test('an answer may introduce names of its own', () => {
    expect(isCorrect(grade("let δ = u ∘ f'(z)\nds/db = δ"))).toBe(true);
    expect(isCorrect(grade("delta = u ∘ f'(z); I delta"))).toBe(true);
    expect(codesOf(grade('let δ u\nδ'))).toEqual(['not-a-definition']);
  });

  test("an author's names may be used", () => {
    const named = prepare({ ...dsdb, find: 'ds/dx', names: { δ: "u ∘ f'(z)" }, solution: ['W^T δ'] });
    expect(isCorrect(named.grade({ text: 'W^T delta' }))).toBe(true);
    expect(isCorrect(named.grade(named.solve()))).toBe(true);
  });
}); // prettier-ignore

describe('every verdict has its sentence in both languages', () => {
  const answers = ["u ∘ f'(z)", "u^T diag(f'(z))", 'u', 'x', 'u ∘ b', '7', '0', 'log(0 − u ∘ u)', 'u +', '§', "3 u ∘ f'(z)", "f'(z)", 'W x', 'u x'];
  test.each(answers)('%s', (text) => {
    for (const { en, ko } of sentences(text)) {
      expect(en).not.toMatch(/undefined|NaN|\[object|!/);
      expect(ko).toMatch(/[가-힣]/);
    }
  });
}); // prettier-ignore
