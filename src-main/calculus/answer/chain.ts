import { ProblemError } from '../../contract/problem.ts';
import type { Question } from '../compare/question.ts';
import { splitDerivative, type Derivative } from '../givens/find.ts';
import { namesOf } from '../givens/givens.ts';
import { answerProblems } from './answer-problems.ts';
import { spanOf, type Piece } from './pieces.ts';

/** The derivative that a piece is; undefined where it is a formula. */
export function derivativeOn(piece: Piece, question: Question): Derivative | undefined {
  const named = split(piece.text);
  if (!named) return undefined;
  const asked = { output: question.output, target: question.target };
  const isUpstreamed = question.upstream !== undefined && named.output === 'J';
  if (named.target === asked.target && (named.output === asked.output || isUpstreamed))
    return asked;
  return known(named, piece, question);
}

const partial =
  /\\[dt]?frac\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\{(?:[^{}]|\{[^{}]*\})*\}|[∂d]\s*[^\s/]+\s*\/\s*[∂d]\s*[^\s·*]+/gu;

/** ∂s/∂h ∂h/∂z ∂z/∂b as a list; undefined where the piece is anything else. */
export function chainOf(piece: Piece, question: Question): Derivative[] | undefined {
  const rest = piece.text.replace(partial, '').replace(/\\cdot|\\,|\\times|[·*\s]/g, '');
  if (rest !== '') return undefined;
  const links = [...piece.text.matchAll(partial)].map(([text]) => split(text));
  if (links.length === 0 || links.includes(undefined)) return undefined;
  return links.map((link) => known(link!, piece, question));
}

/** The derivative of the givens that a text is; undefined where it is anything else. */
export function knownDerivative(text: string, { givens }: Question): Derivative | undefined {
  const named = split(text);
  return named && isOfGivens(named, givens) ? named : undefined;
}

const isOfGivens = ({ output, target }: Derivative, givens: Question['givens']): boolean =>
  givens.definitions.some(({ name }) => name === output) && namesOf(givens).includes(target);

function known(named: Derivative, piece: Piece, { givens }: Question): Derivative {
  if (isOfGivens(named, givens)) return named;
  throw answerProblems.unknownDerivative(spanOf(piece), named, namesOf(givens));
}

function split(text: string): Derivative | undefined {
  try {
    return splitDerivative(text);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
