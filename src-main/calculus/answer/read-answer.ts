import { ProblemError } from '../../contract/problem.ts';
import type { Question } from '../compare/question.ts';
import { simpleName } from '../entries/affine.ts';
import type { Expression } from '../expression.ts';
import type { EntryIndices } from '../givens/find.ts';
import { parseExpression } from '../parse/index.ts';
import { inferTerm } from '../shapes/infer.ts';
import type { Term } from '../shapes/term.ts';
import { answerProblems } from './answer-problems.ts';
import { statedAs } from './stated-as.ts';
import { readLines, type AnswerLine } from './read-lines.ts';

/** A typed answer: what was written last, with the names that its lines introduce put in. */
export interface Answer {
  readonly expression: Expression;
  readonly term: Term;
}

/**
 * Reads a typed answer: a formula; `ds/db = …` before it is allowed, and so are lines above it.
 * @throws ProblemError with the place in the text.
 */
export function readAnswer(text: string, question: Question, uses?: readonly string[]): Answer {
  const expression = readExpression(text, question, uses);
  return { expression, term: inferTerm(expression, question.shapes) };
}

/** The formula of a typed answer, before its shapes are looked at. */
export function readExpression(
  text: string,
  question: Question,
  uses?: readonly string[],
): Expression {
  const lines = readLines(text, question, uses);
  const unread = lines.find(({ problem }) => problem !== undefined);
  if (unread) throw problemError(unread);
  return lines.length === 0
    ? statedAs(parseExpression(text, question.scope), question)
    : answerOf(lines, question);
}

/**
 * What the last line says the answer is.
 * @throws ProblemError where it is about another derivative, or has no formula.
 */
export function answerOf(lines: readonly AnswerLine[], question: Question): Expression {
  const last = lines.at(-1)!;
  if (last.about && !isAsked(last, question))
    throw answerProblems.otherDerivative(last.at, last.about, question);
  const side = last.sides.at(-1);
  if (!side || side.derivatives.length > 0)
    throw answerProblems.derivativeInAnswer(side?.at ?? last.at);
  return side.expression;
}

/** Whether a line is about the derivative that the question asks for. */
export const isAsked = (
  { about }: Pick<AnswerLine, 'about'>,
  { output, target, entry }: Question,
): boolean => {
  if (about === undefined) return true;
  if (about.output !== output || about.target !== target) return false;
  if (!about.entry) return entry === undefined;
  return entry ? samePattern(about.entry, entry) : statesWhole(about.entry);
};

/** The same entry in other letters: ∂s/∂W_{kl} for ∂s/∂W_{ij}. */
function samePattern(a: EntryIndices, b: EntryIndices): boolean {
  const pattern = ({ output, target }: EntryIndices): string => {
    const all = [...output, ...target];
    const letter = (index: string) =>
      simpleName(index) === undefined ? index : String(all.indexOf(index));
    return `${output.map(letter).join()}/${target.map(letter).join()}`;
  };
  return pattern(a) === pattern(b);
}

/** Whether an entry with these indices, at all their values, is the whole. */
function statesWhole({ output, target }: EntryIndices): boolean {
  const all = [...output, ...target];
  return new Set(all).size === all.length && all.every((index) => simpleName(index) !== undefined);
}

function problemError({ problem }: AnswerLine): ProblemError {
  const { code, message, at } = problem!;
  return new ProblemError(code, message, at ? { at } : {});
}
