import type { Question } from '../compare/question.ts';
import { operandsOf, type Expression } from '../expression.ts';
import { isDerivativeName } from '../givens/find.ts';
import { answerProblems } from './answer-problems.ts';

interface Allowance {
  readonly question: Question;
  readonly uses: readonly string[] | undefined;
  readonly introduced: ReadonlyMap<string, Expression>;
}

/** @throws ProblemError for a name that the givens have but the answer may not use. */
export function refuseNames(
  expression: Expression,
  { question, uses, introduced }: Allowance,
): void {
  if (!uses) return;
  const allowed = new Set([
    ...uses,
    ...question.givens.sizes,
    ...introduced.keys(),
    ...(question.upstream ? [question.upstream] : []),
  ]);
  const visit = (inner: Expression): void => {
    if (inner.kind === 'name' && !allowed.has(inner.name) && !isDerivativeName(inner.name))
      throw answerProblems.nameNotAllowed(inner.name, uses, inner.at);
    operandsOf(inner).forEach(visit);
  };
  visit(expression);
}
