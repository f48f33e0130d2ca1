import { loosened } from './loosened.ts';
import type { Question } from './question.ts';
import { sameValues } from './values.ts';
import { rightResult, singleResults, type WrongResult } from './wrong-results.ts';

/**
 * Misconceptions that lead to the same wrong answer here, though other givens would tell them apart.
 * Two that write one and the same formula are one mistake with two names, and no collision.
 */
export function collisionsOf(question: Question): string[][] {
  const wrong = (singleResults(question) ?? []).filter((one) => !isRight(question, one));
  return groupsOf(wrong, (a, b) => areSame(question, a, b))
    .map((group) => groupsOf(group, (a, b) => areOne(question, a, b)))
    .map((formulas) => codesOf(formulas.map(([first]) => first!)))
    .filter((codes) => codes.length > 1);
}

/**
 * Misconceptions that lead to the right answer here, so that who has them is not found out. Where one
 * writes the right formula itself, there is nothing to find out.
 */
export function hiddenBy(question: Question): string[] {
  const right = rightResult(question);
  const hidden = (singleResults(question) ?? []).filter(
    (one) => isRight(question, one) && !(right && areOne(question, one, right)),
  );
  return codesOf(hidden).filter((code) => code !== lastStepChangesNothing);
}

/** ∂s/∂b is ∂s/∂z: who stops there is right. */
const lastStepChangesNothing = 'stopped-early';

function groupsOf<T>(items: readonly T[], areAlike: (first: T, other: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.find(([first]) => areAlike(first!, item));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

const codesOf = (results: readonly WrongResult[]): string[] => [
  ...new Set(results.map(({ code }) => code)),
];

const isRight = ({ situations }: Question, { at }: WrongResult): boolean =>
  situations.every((situation) => sameValues(at(situation).plain(), situation.gradient));

const areSame = ({ situations }: Question, a: WrongResult, b: WrongResult): boolean =>
  situations.every((at) => sameValues(a.at(at).plain(), b.at(at).plain()));

/** Whether two write the same formula, whatever the names in it stand for. */
const areOne = (question: Question, a: WrongResult, b: WrongResult): boolean =>
  loosened(question).every((at) => sameValues(a.byName(at).plain(), b.byName(at).plain()));
