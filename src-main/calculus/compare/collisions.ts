import type { Question } from './question.ts';
import { sameValues } from './values.ts';
import { singleResults, type WrongResult } from './wrong-results.ts';

/** Misconceptions that lead to the same wrong answer here, so that no answer tells them apart. */
export function collisionsOf(question: Question): string[][] {
  const groups: WrongResult[][] = [];
  for (const result of wrongResults(question)) {
    const same = groups.find(([first]) => areSame(question, first!, result));
    if (same) same.push(result);
    else groups.push([result]);
  }
  return groups.map(codesOf).filter((codes) => codes.length > 1);
}

/** Misconceptions that lead to the right answer here, so that who has them is not found out. */
export const hiddenBy = (question: Question): string[] =>
  codesOf((singleResults(question) ?? []).filter((result) => isRight(question, result))).filter(
    (code) => code !== lastStepChangesNothing,
  );

/** ∂s/∂b is ∂s/∂z: who stops there is right. */
const lastStepChangesNothing = 'stopped-early';

const wrongResults = (question: Question): WrongResult[] =>
  (singleResults(question) ?? []).filter((result) => !isRight(question, result));

const codesOf = (results: readonly WrongResult[]): string[] => [
  ...new Set(results.map(({ code }) => code)),
];

const isRight = ({ situations }: Question, { at }: WrongResult): boolean =>
  situations.every((situation) => sameValues(at(situation).plain(), situation.gradient));

const areSame = ({ situations }: Question, a: WrongResult, b: WrongResult): boolean =>
  situations.every((at) => sameValues(a.at(at).plain(), b.at(at).plain()));
