import {
  inferTerm,
  readExpression,
  settledShape,
  settleOpenSizes,
  spaceLatex,
  toLatex,
} from '../../calculus/index.ts';
import type { Reading } from '../../contract/exercise.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { DerivationTask } from './task.ts';

/** How an answer reads so far: typeset with its space, or what is wrong where. */
export function readDerivation({ question, uses }: DerivationTask, text: string): Reading {
  let latex: string | undefined;
  try {
    const expression = readExpression(text, question, uses);
    latex = toLatex(expression, { shapeOf: question.shapes.shapeOf });
    const term = inferTerm(expression, question.shapes);
    settleOpenSizes(question, term);
    return { status: 'read', latex, space: spaceLatex(settledShape(term.shape)) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { status: 'unreadable', problem: error.problem, ...(latex !== undefined && { latex }) };
  }
}
