import { ProblemError } from '../../contract/problem.ts';
import type { Question } from '../compare/question.ts';
import { freeIndices } from '../entries/free-indices.ts';
import { substitute, type Expression } from '../expression.ts';
import { refuseNames } from './allowed-names.ts';
import type { AnswerLine, AnswerSide } from './answer-line.ts';
import { answerProblems } from './answer-problems.ts';
import { chainOf, derivativeOn, knownDerivative } from './chain.ts';
import { parseWithDerivatives } from './derivatives-within.ts';
import { isGiven, labelOn, letWord, scopeOn, type Left, type LineContext } from './label.ts';
import { linesOf, sidesOf, spanOf, within, type Piece } from './pieces.ts';
import { relocated } from './relocated.ts';
import { statedAs } from './stated-as.ts';

export type { AnswerLine, AnswerSide } from './answer-line.ts';

const mostLines = 60;

/**
 * Reads the lines of a typed answer: `ds/db = …`, `= …`, `let δ = …`, or a bare formula each. What
 * cannot be read is a problem of its line, and the lines below are read on.
 */
export function readLines(
  text: string,
  question: Question,
  uses: readonly string[] | undefined,
): AnswerLine[] {
  const pieces = linesOf(text);
  const surplus = pieces[mostLines];
  const introduced = new Map<string, Expression>();
  let above: Left = {};
  return pieces.slice(0, mostLines + 1).map((piece, place) => {
    const isLast = place === pieces.length - 1;
    const line = {
      at: spanOf(piece),
      isFinished: !isLast || /[\n;]\s*$/.test(text),
      introduced: new Map(introduced),
    };
    try {
      if (piece === surplus) throw answerProblems.tooManyLines(line.at, mostLines);
      const read = readLine(piece, { question, uses, introduced, above });
      above = { defines: read.defines, indices: read.indices, about: read.about };
      const first = read.sides.find(({ derivatives }) => derivatives.length === 0);
      if (read.defines !== undefined && first && !read.continues)
        introduced.set(read.defines, read.indices ? first.expression : first.open);
      return { ...line, ...read };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { ...line, chains: [], sides: [], problem: error.problem };
    }
  });
}

type ReadParts = Pick<
  AnswerLine,
  'defines' | 'indices' | 'continues' | 'restates' | 'about' | 'chains' | 'sides'
>;

function readLine(piece: Piece, context: LineContext): ReadParts {
  const { question, introduced, above } = context;
  const continues = /^\s*=/.test(piece.text);
  const hasLet = letWord.test(piece.text);
  const parts = sidesOf(piece);
  const label = parts.length > 1 && !continues ? labelOn(parts[0]!, parts.at(-1)!, context) : {};
  const { name } = label;
  if (hasLet && name === undefined) throw answerProblems.notADefinition(spanOf(piece));
  const defines = name !== undefined && (hasLet || !isGiven(name, question)) ? name : undefined;
  const restates = name !== undefined && defines === undefined;
  const unnamed = defines === undefined ? parts : parts.slice(1);
  const about = unnamed.length > 1 && !continues ? derivativeOn(unnamed[0]!, question) : undefined;
  const formulas = about ? unnamed.slice(1) : unnamed;
  const chained = formulas.map((one) => chainOf(one, question));
  const left: Left = continues ? above : { defines, indices: label.indices, about };

  const scope = scopeOn(context, left);
  const side = (one: Piece): AnswerSide => {
    const { expression, derivatives, values } = within(one.offset, () =>
      parseWithDerivatives(one.text, scope, (found) => knownDerivative(found, question)),
    );
    const written = relocated(expression, one.offset);
    if (!restates || one !== parts[0]) refuseNames(written, context);
    const full = substitute(substitute(written, values), introduced);
    const stated = left.indices
      ? arrayOver(full, left.indices)
      : stateOn({ ...left, ...(restates && { defines: name }) }, full, question);
    return { at: spanOf(one), written, expression: stated, open: full, derivatives };
  };
  return {
    ...left,
    continues,
    restates,
    chains: chained.filter((chain) => chain !== undefined),
    sides: formulas.filter((_, place) => !chained[place]).map(side),
  };
}

/** A name of the learner's own may stand for anything whole; all else states what its line is about. */
const stateOn = ({ defines, about }: Left, of: Expression, question: Question): Expression =>
  defines !== undefined && freeIndices(of).size === 0 ? of : statedAs(of, question, about);

const arrayOver = (of: Expression, indices: readonly string[]): Expression => ({
  kind: 'array',
  indices,
  of,
  at: of.at,
});
