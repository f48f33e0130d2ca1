import { ProblemError } from '../../contract/problem.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import type { Givens } from '../givens/givens.ts';
import { shapeContextOf } from '../givens/givens.ts';
import { inferTerm } from '../shapes/infer.ts';
import { settledShape, type Shape } from '../shapes/shape.ts';
import { compare } from './compare.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';
import { diagnoseByMending } from './diagnose-by-mending.ts';
import { askFor, type Question } from './question.ts';

/**
 * Why the parts of an answer do not fit together, where a misconception explains it: the question is
 * asked again with every size the same, so that W δ for Wᵀ δ has a value, and is recognised; else parts
 * of the answer are written otherwise until they fit.
 */
export function diagnoseMisfit(question: Question, expression: Expression): Diagnosis | undefined {
  const inSquare = diagnoseInSquare(question, expression);
  if (inSquare) return inSquare;
  const mended = diagnoseByMending(question, expression);
  return mended.alone ?? mended.withAnother;
}

function diagnoseInSquare(question: Question, expression: Expression): Diagnosis | undefined {
  try {
    const square = squareQuestion(question);
    const comparison = compare(square, inferTerm(squared(expression), square.shapes));
    return comparison.outcome === 'right' || comparison.outcome === 'not-finite'
      ? undefined
      : diagnose(square, comparison.trials, squared(expression));
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

const known = new WeakMap<Question, Question>();

function squareQuestion(question: Question): Question {
  const { output, target, form, upstream, entry } = question;
  const found =
    known.get(question) ??
    askFor(squareGivens(question.givens), { output, target, entry }, { form, upstream, seed: 3 });
  known.set(question, found);
  return found;
}

const size = 'n';
const squareSize = (written: string): string => (written === '1' ? '1' : size);
const squareShape = ({ rows, columns }: Shape): Shape => ({
  rows: squareSize(rows),
  columns: squareSize(columns),
});

/** Givens in which every size but 1 is the same; the symbols stay as numbers. */
function squareGivens(givens: Givens): Givens {
  const declared: Givens = {
    ...givens,
    sizes: [...new Set([...givens.sizes, size])],
    declarations: givens.declarations.map((one) => ({ ...one, shape: squareShape(one.shape) })),
    definitions: [],
  };
  return givens.definitions.reduce<Givens>((built, { name, expression }) => {
    const written = squared(expression);
    const term = inferTerm(written, shapeContextOf(built));
    const definition = { name, expression: written, term, shape: settledShape(term.shape) };
    return { ...built, definitions: [...built.definitions, definition] };
  }, declared);
}

function squared(expression: Expression): Expression {
  const inner = withOperands(expression, operandsOf(expression).map(squared));
  if (inner.kind === 'array' && inner.sizes)
    return { ...inner, sizes: inner.sizes.map((one) => one && squareSize(one)) };
  if (inner.kind === 'index-sum' && inner.to !== undefined && /\p{L}/u.test(inner.to))
    return { ...inner, to: size };
  return (inner.kind === 'ones' || inner.kind === 'identity') && inner.size !== undefined
    ? { ...inner, size: squareSize(inner.size) }
    : inner;
}
