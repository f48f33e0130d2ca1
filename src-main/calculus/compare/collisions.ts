import type { Question } from './question.ts';
import { sameValues } from './values.ts';
import { singleResults, type WrongResult } from './wrong-results.ts';

/** Misconceptions that lead to the same wrong answer here, so that no answer tells them apart. */
export function collisionsOf(question: Question): string[][] {
  const groups: WrongResult[][] = [];
  for (const result of singleResults(question) ?? []) {
    const same = groups.find(([first]) => areSame(question, first!, result));
    if (same) same.push(result);
    else groups.push([result]);
  }
  return groups
    .map((group) => [...new Set(group.map(({ code }) => code))])
    .filter((codes) => codes.length > 1);
}

const areSame = ({ situations }: Question, a: WrongResult, b: WrongResult): boolean =>
  situations.every((at) => sameValues(a.at(at).plain(), b.at(at).plain()));
