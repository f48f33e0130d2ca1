import {
  answerOf,
  inferTerm,
  readAnswer,
  readLines,
  settleOpenSizes,
  type Question,
  type Term,
} from '../../calculus/index.ts';

/**
 * The formula of an answer, of one line or of many.
 * @throws ProblemError where it cannot be read.
 */
export function readFormula(
  text: string,
  question: Question,
  uses: readonly string[] | undefined,
): Term {
  const lines = readLines(text, question, uses);
  if (lines.length === 0) return readAnswer(text, question, uses).term;
  const term = inferTerm(answerOf(lines, question), question.shapes);
  settleOpenSizes(question, term);
  return term;
}
