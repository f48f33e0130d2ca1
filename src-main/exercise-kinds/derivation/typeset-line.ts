import {
  inferTerm,
  isByEntries,
  settledShape,
  settleOpenSizes,
  shapeOfOwnNames,
  spaceLatex,
  spacesOf,
  toLatex,
  type AnswerLine,
  type AnswerSide,
  type Expression,
  type Question,
  type Shape,
} from '../../calculus/index.ts';
import type { ReadLine } from '../../contract/exercise.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { JudgedLine } from './judge-lines.ts';
import { lineText } from './line-text.ts';
import { fractionLatex } from './view.ts';

/** A judged line as it is shown: typeset, with the space under every quantity. */
export function typesetLine(question: Question, judged: JudgedLine): ReadLine {
  const { line, standing, feedback, problem } = judged;
  const space = spaceOfLast(question, line.sides.at(-1));
  const isWritten = line.sides.length + line.chains.length > 0;
  return {
    at: line.at,
    standing,
    feedback: [...feedback],
    ...(isWritten && { latex: latexOf(question, line, false), text: lineText(line) }),
    ...(isWritten && { withShapes: latexOf(question, line, true) }),
    ...(space && { space: spaceLatex(space) }),
    ...(problem && { problem }),
  };
}

const scalarShape: Shape = { rows: '1', columns: '1' };

function spaceOfLast(question: Question, side: AnswerSide | undefined): Shape | undefined {
  if (!side) return undefined;
  if (question.entry && isByEntries(side.expression)) return scalarShape;
  try {
    const term = inferTerm(side.expression, question.shapes);
    settleOpenSizes(question, term);
    return settledShape(term.shape);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function latexOf(question: Question, line: AnswerLine, withShapes: boolean): string {
  const shapes = shapeOfOwnNames(question.shapes, line.introduced);
  const typeset = (part: Expression) =>
    toLatex(part, {
      shapeOf: shapes.shapeOf,
      spaceOf: withShapes ? spacesOf(part, shapes) : undefined,
    });
  const own = line.continues ? undefined : line.defines;
  const ownShape = own === undefined ? undefined : spaceOfLast(question, line.sides[0]);
  const named = (name: string): Expression =>
    line.indices
      ? { kind: 'entry', of: { kind: 'name', name }, indices: line.indices }
      : { kind: 'name', name };
  const left = own === undefined ? [] : [toLatex(named(own), { shapeOf: () => ownShape })];
  const about = line.about && !line.continues ? [fractionLatex(question, line.about)] : [];
  const chains = line.chains.map((chain) =>
    chain.map((link) => fractionLatex(question, link)).join('\\,'),
  );
  const sides = line.sides.map(({ written }) => typeset(written));
  const formula = [...left, ...about, ...chains, ...sides].join(' = ');
  return line.continues ? `= ${formula}` : formula;
}
