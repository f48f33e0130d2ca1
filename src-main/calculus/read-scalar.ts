import type { Expression } from './expression.ts';
import { functionNames } from './functions/names.ts';
import { parseExpression, SyntaxProblem } from './parse/index.ts';
import { namedNumbers } from './scalar-builder.ts';
import { scalarProblems } from './scalar-problems.ts';

/** @throws ProblemError that names a function or an input that is not known as a whole word. */
export function readScalar(formula: string, names: readonly string[]): Expression {
  const known = new Set([...names, ...Object.keys(namedNumbers)]);
  try {
    return parseExpression(formula, { variables: [...known] });
  } catch (error) {
    if (!(error instanceof SyntaxProblem) || error.problem.code !== 'unknown-name') throw error;
    const found = error.problem.at!;
    const end = found.end + /^[\p{L}\p{N}_]*/u.exec(formula.slice(found.end))![0].length;
    const before = /[\p{L}\p{N}_]*$/u.exec(formula.slice(0, found.start))![0];
    const isCalled = /^\s*\(/.test(formula.slice(end));
    if (isCalled && before.length + end - found.start > 1) {
      const start = found.start - before.length;
      const word = formula.slice(start, end);
      throw scalarProblems.noFunction(word, similarFunction(word), { start, end });
    }
    const name = formula.slice(found.start, end);
    throw scalarProblems.noValue(name, names, { start: found.start, end });
  }
}

/** A function whose name differs by a letter, or by two that changed places. */
export const similarFunction = (word: string): string | undefined => {
  const sorted = (text: string) => [...text.toLowerCase()].toSorted().join('');
  return Object.keys(functionNames).find(
    (name) =>
      sorted(name) === sorted(word) ||
      [...name].some((_, at) => name.slice(0, at) + name.slice(at + 1) === word) ||
      [...word].some((_, at) => word.slice(0, at) + word.slice(at + 1) === name),
  );
};
