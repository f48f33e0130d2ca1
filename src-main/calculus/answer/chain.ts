import { ProblemError } from '../../contract/problem.ts';
import type { Question } from '../compare/question.ts';
import { splitDerivative, withSides, type Derivative } from '../givens/find.ts';
import { namesOf } from '../givens/givens.ts';
import { answerProblems } from './answer-problems.ts';
import { spanOf, type Piece } from './pieces.ts';

/** The derivative that a piece is; undefined where it is a formula. */
export function derivativeOn(piece: Piece, question: Question): Derivative | undefined {
  const named = split(piece.text, question);
  if (!named) return undefined;
  const { output, target, givens } = question;
  const isUpstreamed = question.upstream !== undefined && named.output === 'J';
  if (named.target === target && isUpstreamed)
    return { output, target, ...(named.entry && { entry: named.entry }) };
  const found = known(named, piece, question);
  return found.entry ? withSides(found, found.entry, givens) : found;
}

const partial =
  /\\[dt]?frac\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\{(?:[^{}]|\{[^{}]*\})*\}|[∂d]\s*[^\s/]+\s*\/\s*[∂d]\s*[^\s·*]+/gu;

/** ∂s/∂h ∂h/∂z ∂z/∂b as a list; undefined where the piece is anything else. */
export function chainOf(piece: Piece, question: Question): Derivative[] | undefined {
  const rest = piece.text.replace(partial, '').replace(/\\cdot|\\,|\\times|[·*\s]/g, '');
  if (rest !== '') return undefined;
  const links = [...piece.text.matchAll(partial)].map(([text]) => split(text, question));
  if (links.length === 0 || links.includes(undefined)) return undefined;
  if (links.some((link) => link?.entry)) return undefined;
  return links.map((link) => known(link!, piece, question));
}

/** The derivative of the givens that a text is; undefined where it is anything else. */
export function knownDerivative(text: string, question: Question): Derivative | undefined {
  const { givens } = question;
  const named = split(text, question);
  if (!named || !isOfGivens(named, givens)) return undefined;
  return named.entry ? withSides(named, named.entry, givens) : named;
}

const isOfGivens = ({ output, target }: Derivative, givens: Question['givens']): boolean =>
  givens.definitions.some(({ name }) => name === output) && namesOf(givens).includes(target);

function known(named: Derivative, piece: Piece, { givens }: Question): Derivative {
  if (isOfGivens(named, givens)) return named;
  throw answerProblems.unknownDerivative(spanOf(piece), named, namesOf(givens));
}

function split(text: string, { givens }: Question): Derivative | undefined {
  try {
    return splitDerivative(text, namesOf(givens));
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
