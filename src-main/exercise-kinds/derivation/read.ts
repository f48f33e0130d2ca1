import {
  answerOf,
  inferTerm,
  isByEntries,
  readExpression,
  readLines,
  settledShape,
  settleOpenSizes,
  spaceLatex,
  toLatex,
  type Question,
} from '../../calculus/index.ts';
import type { Reading } from '../../contract/exercise.ts';
import { ProblemError } from '../../contract/problem.ts';
import { judgeLines } from './judge-lines.ts';
import type { DerivationTask } from './task.ts';
import { typesetLine } from './typeset-line.ts';

/**
 * How an answer reads so far: every line typeset with its spaces, the finished ones compared with the
 * derivative, and the last as a whole.
 */
export function readDerivation(task: DerivationTask, text: string): Reading {
  const { question, uses } = task;
  const lines = readLines(text, question, uses);
  const judged = judgeLines(question, lines, false).map((line) => typesetLine(question, line));
  const withLines = lines.length > 0 && { lines: judged };
  const last = judged.at(-1);
  if (last?.standing === 'right' && last.latex !== undefined && last.space === undefined)
    return { status: 'read', latex: last.latex, space: spaceOfChain(question), ...withLines };
  let latex: string | undefined;
  try {
    const isSettled = lines.length > 0 && !judged.some(({ problem }) => problem !== undefined);
    const expression = isSettled ? answerOf(lines, question) : readExpression(text, question, uses);
    const written = isByEntries(expression) ? expression.of : expression;
    latex = toLatex(written, { shapeOf: question.shapes.shapeOf });
    const term = inferTerm(expression, question.shapes);
    settleOpenSizes(question, term);
    const space = question.entry ? '\\mathbb{R}' : spaceLatex(settledShape(term.shape));
    return { status: 'read', latex, space, ...withLines };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    return {
      status: 'unreadable',
      problem,
      ...(latex !== undefined && { latex }),
      ...withLines,
    };
  }
}

/** A product of Jacobians is a Jacobian; where that is no matrix, its space is not written. */
const spaceOfChain = ({ jacobianShape, gradientShape }: Question): string =>
  spaceLatex(jacobianShape ?? gradientShape);
