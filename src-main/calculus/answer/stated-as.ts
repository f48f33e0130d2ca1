import { ProblemError } from '../../contract/problem.ts';
import { simpleName } from '../entries/affine.ts';
import { freeIndices } from '../entries/free-indices.ts';
import type { Question } from '../compare/question.ts';
import { isByEntries, operandsOf, withOperands, type Expression } from '../expression.ts';
import type { Derivative, EntryIndices } from '../givens/find.ts';
import { shapeOf, type Givens } from '../givens/givens.ts';
import { inferTerm } from '../shapes/infer.ts';
import { isScalar, settledShape, type Shape } from '../shapes/shape.ts';
import { answerProblems } from './answer-problems.ts';

const longSizes = (shape: Shape | undefined): string[] =>
  shape ? [shape.rows, shape.columns].filter((size) => size !== '1') : [];

/** The sizes of the indices of an entry, output first. */
const sizesOf = (givens: Givens, output: string, target: string): string[] =>
  [output, target].flatMap((name) => longSizes(shapeOf(givens, name)));

/**
 * A formula with open indices as the vector or matrix whose entries it states: δ_i x_j, said of
 * (∂s/∂W)_{ij}, is [δ_i x_j]_{ij}. Where a question asks for an entry, every answer is such a statement.
 * @param about What the line says it is about; the question's own derivative unless given.
 * @throws ProblemError for a whole vector or matrix where an entry is asked.
 */
export function statedAs(
  expression: Expression,
  question: Question,
  about?: Derivative | undefined,
): Expression {
  const { givens } = question;
  if (about?.entry && (question.entry || !isAbout(about, question)))
    return statedEntry(expression, question, about, about.entry);
  if (question.entry && (about === undefined || isAbout(about, question)) && !about?.entry)
    return about ? expression : statedEntry(expression, question, question, question.entry);
  if (expression.kind === 'array' && !expression.sizes && !about?.entry)
    return arrayOf(expression.of, expression.indices, question);
  const open = openIndices(expression, givens);
  if (!about?.entry && open.length === 0) return rangesSaid(expression, question);
  const { output, target } = about?.entry ?? guessed(expression, question, open);
  return arrayOf(expression, [...output, ...target], question);
}

/** Arrays in 2 [g_{i+1}]_i − …, whose range nothing else says, run as far as the answer. */
function rangesSaid(expression: Expression, question: Question): Expression {
  try {
    inferTerm(expression, question.shapes);
    return expression;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problem.code === 'index-without-range' ? filled(expression, question) : expression;
  }
}

function filled(expression: Expression, question: Question): Expression {
  if (expression.kind === 'array')
    return expression.sizes ? expression : arrayOf(expression.of, expression.indices, question);
  const isLinear = /^(?:negative|sum|product|elementwise|quotient)$/.test(expression.kind);
  return isLinear
    ? withOperands(
        expression,
        operandsOf(expression).map((one) => filled(one, question)),
      )
    : expression;
}

const isAbout = (about: Derivative, { output, target }: Question): boolean =>
  about.target === target && about.output === output;

const openIndices = (expression: Expression, { sizes }: Givens): string[] =>
  [...freeIndices(expression)].filter((name) => !sizes.includes(name)).toSorted();

/** One entry for every value of the indices, in the order in which a question has them. */
function statedEntry(
  expression: Expression,
  question: Question,
  { output, target }: Derivative,
  entry: EntryIndices,
): Expression {
  const { givens } = question;
  const sizes = sizesOf(givens, output, target);
  const bySize = new Map<string, string>();
  [...entry.output, ...entry.target].forEach((index, place) => {
    const name = simpleName(index);
    if (name !== undefined && !bySize.has(name)) bySize.set(name, sizes[place]!);
  });
  const open = openIndices(expression, givens);
  if (isByEntries(expression) && open.length === 0 && expression.indices.length === bySize.size)
    return array(expression.of, expression.indices, [...bySize.values()], 1);
  if (open.length === 0 && !isNumber(expression, question))
    throw answerProblems.entryAsked(expression.at, { output, target, entry });
  if (bySize.size === 0) return expression;
  return array(expression, [...bySize.keys()], [...bySize.values()], 1);
}

function isNumber(expression: Expression, { shapes }: Question): boolean {
  try {
    return isScalar(settledShape(inferTerm(expression, shapes).shape));
  } catch (error) {
    if (error instanceof ProblemError) return true;
    throw error;
  }
}

/** The whole that a question asks for, in the convention to which this many indices belong. */
function arrayOf(
  expression: Expression,
  indices: readonly string[],
  { gradientShape, jacobianShape }: Question,
): Expression {
  const shape = [gradientShape, jacobianShape].find(
    (one) => one && longSizes(one).length === indices.length,
  );
  if (!shape) return array(expression, indices, undefined, 1);
  return array(expression, indices, longSizes(shape), shape.rows === '1' ? 0 : 1);
}

const array = (
  of: Expression,
  indices: readonly string[],
  sizes: readonly string[] | undefined,
  rows: number,
): Expression => ({
  kind: 'array',
  indices,
  of,
  ...(sizes && { sizes }),
  ...(rows !== 1 && { rows }),
  at: of.at,
});

/** Indices that nobody ordered: in the order in which they fit, else of the alphabet. */
function guessed(
  expression: Expression,
  question: Question,
  open: readonly string[],
): EntryIndices {
  const turned = open.toReversed();
  const fits = (indices: readonly string[]): boolean => {
    try {
      inferTerm(arrayOf(expression, indices, question), question.shapes);
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  };
  const order = open.length === 2 && !fits(open) && fits(turned) ? turned : open;
  return { output: [], target: order };
}
