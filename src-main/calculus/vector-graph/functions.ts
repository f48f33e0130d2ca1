import { subtract, square, sigmoid, multiply, tanh } from '../../engine/index.ts';
import type { SmoothFunction } from '../evaluate/smooth-function.ts';
import { operandsOf, type Expression } from '../expression.ts';
import { isNamedFunction } from '../functions/names.ts';
import { scalarProblems } from '../scalar-problems.ts';
import { similarFunction } from '../read-scalar.ts';

const choices = {
  tanh: { value: tanh, derivative: (z) => subtract(1, square(tanh(z))) },
  sigmoid: {
    value: sigmoid,
    derivative: (z) => multiply(sigmoid(z), subtract(1, sigmoid(z))),
  },
} satisfies Record<string, SmoothFunction>;

/** The function that a name stands for. */
export const standIn = (choice: string): SmoothFunction =>
  choice === 'sigmoid' ? choices.sigmoid : choices.tanh;

/**
 * The functions that the notation does not know, single letters such as f.
 * @throws ProblemError at a word, which is a known function misspelt.
 */
export function functionsIn(expression: Expression): string[] {
  const own =
    expression.kind === 'call' && !isNamedFunction(expression.name) ? [expression.name] : [];
  for (const name of own)
    if ([...name].length > 1)
      throw scalarProblems.noFunction(
        name,
        similarFunction(name),
        expression.at ?? { start: 0, end: 0 },
      );
  return [...own, ...operandsOf(expression).flatMap(functionsIn)];
}

/** An unknown f is tanh, a second one the logistic sigmoid. */
export function standIns(expressions: readonly Expression[]): ReadonlyMap<string, string> {
  const names = [...new Set(expressions.flatMap(functionsIn))];
  return new Map(names.map((name, place) => [name, place % 2 === 0 ? 'tanh' : 'sigmoid']));
}
