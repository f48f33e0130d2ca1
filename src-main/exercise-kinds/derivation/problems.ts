import {
  askedShape,
  compare,
  inferTerm,
  sameShape,
  settledShape,
  withDerivatives,
  type Derivative,
  type Expression,
  type Question,
} from '../../calculus/index.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';
import { messages } from './messages.ts';
import type { DerivationSpec } from './spec.ts';
import { inPart } from '../in-part.ts';
import { generateDerivation, linePart, type DerivationTask } from './task.ts';

/** What an author must mend: givens that cannot be read, a line of the solution that is not true. */
export function problemsOfDerivation(spec: DerivationSpec): Problem[] {
  const variants = [0, ...spec.variants.map((_, place) => place + 1)];
  return variants.flatMap((variant) => {
    const task = attempt(() => generateDerivation(spec, variant));
    if ('problem' in task) return [task.problem];
    if (task.result.solution.length === 0)
      return [{ code: 'solution-needed', message: messages.solutionNeeded(task.result.question) }];
    return spec.solution.flatMap((line, number) =>
      lineProblem(task.result, linePart(line, number), number),
    );
  });
}

function lineProblem(
  { question, solution }: DerivationTask,
  part: string,
  number: number,
): Problem[] {
  const { expression, stated = expression, derivatives = [] } = solution[number]!;
  if (derivatives.length > 0) return linkProblem(question, { stated, derivatives }, part);
  const read = attempt(() => inPart(part, () => inferTerm(stated, question.shapes)));
  if ('problem' in read) return [read.problem];
  if (compare(question, read.result).outcome !== 'right')
    return [{ code: 'wrong-line', message: messages.wrongLine(question), part }];
  const isLast = number === solution.length - 1;
  const isAsked = sameShape(settledShape(read.result.shape), askedShape(question));
  return isLast && !isAsked
    ? [{ code: 'last-line-form', message: messages.lastLineForm(question), part }]
    : [];
}

/** A line of the chain rule, Σ_k ∂s/∂z_k ∂z_k/∂x_i, must hold in one convention. */
function linkProblem(
  question: Question,
  { stated, derivatives }: { stated: Expression; derivatives: readonly Derivative[] },
  part: string,
): Problem[] {
  const holds = (['shape', 'jacobian'] as const).some((convention) => {
    const known = withDerivatives(question, derivatives, convention);
    if (!known) return false;
    const read = attempt(() => inferTerm(stated, known.shapes));
    return 'result' in read && compare(known, read.result).outcome === 'right';
  });
  return holds ? [] : [{ code: 'wrong-line', message: messages.wrongLine(question), part }];
}

function attempt<T>(run: () => T): { readonly result: T } | { readonly problem: Problem } {
  try {
    return { result: run() };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    throw error;
  }
}
