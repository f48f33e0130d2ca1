import { expect, test } from 'vitest';
import { ProblemError } from '../../../../src-main/contract/problem.ts';
import {
  diagnoseMisfit,
  readAnswer,
  readExpression,
  toLatex,
  type Question,
} from '../../../../src-main/calculus/index.ts';
import { ask, diagnosisOf, outcomeOf } from '../lecture.ts';
import { referenceAnswers } from './reference-answers.ts';

/** What becomes of a wrong answer: its misconception, with `misfit` where its shapes do not fit. */
function verdictOn(question: Question, text: string): string {
  try {
    return diagnosisOf(question, text) ?? 'counterexample';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const found = diagnoseMisfit(question, readExpression(text, question));
    return found ? `misfit: ${found.code}` : 'unreadable';
  }
}

const cases = Object.entries(referenceAnswers);

test.each(cases)('%s: right in both forms, as text and as LaTeX', (_, [given, find, jacobian, shape]) => {
  for (const form of ['shape', 'jacobian'] as const) {
    const question = ask(given, find, form);
    for (const text of [shape, ...(jacobian === null ? [] : [jacobian])]) {
      expect(outcomeOf(question, text), text).toMatch(/^right/);
      const latex = toLatex(readAnswer(text, question).expression, { shapeOf: question.shapes.shapeOf });
      expect(outcomeOf(question, latex), latex).toMatch(/^right/);
    }
  }
}); // prettier-ignore

test.each(cases)('%s: what is wrong stays wrong, with any seed', (_, [given, find, , , wrong]) => {
  for (const seed of [1, 2, 3, 4, 5])
    for (const text of wrong)
      expect(verdictOn(ask(given, find, 'shape', seed), text), text).not.toBe('right');
});

test('at least nine in ten wrong answers are named', () => {
  const verdicts = cases.flatMap(([, [given, find, , , wrong]]) => {
    const question = ask(given, find, 'shape');
    return wrong.map((text) => verdictOn(question, text));
  });
  const count = (kind: string) => verdicts.filter((verdict) => verdict.startsWith(kind)).length;
  const unnamed = count('unreadable') + count('counterexample') + count('not-finite');
  const byCode = Object.entries(Object.groupBy(verdicts, (code) => code.replace('misfit: ', '')));
  console.table(Object.fromEntries(byCode.map(([code, found]) => [code, found!.length])));
  console.table({
    wrong: verdicts.length,
    named: verdicts.length - unnamed,
    'of them misfits': count('misfit'),
    counterexample: count('counterexample'),
    unreadable: count('unreadable'),
  });
  expect(count('right')).toBe(0);
  expect((verdicts.length - unnamed) / verdicts.length).toBeGreaterThan(0.9);
});
