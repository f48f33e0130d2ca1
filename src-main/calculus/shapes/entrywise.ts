import { elementwise } from '../build.ts';
import type { Expression } from '../expression.ts';
import { partOf } from './part.ts';
import { shapeProblems } from './problems.ts';
import {
  isScalar,
  sameShape,
  scalar,
  settledShape,
  transposed,
  unifyShapes,
  type OpenShape,
  type Shape,
} from './shape.ts';
import { isLiteral, type Term } from './term.ts';

/** Makes every entry of a tensor the scalar. */
function stretch(term: Term, shape: OpenShape): Term {
  if (isLiteral(term)) unifyShapes(term.shape, scalar);
  return { op: 'stretch', shape, operands: [term], source: term.source };
}

/**
 * Gives all operands one shape: scalars and literals are stretched to that of the others, which must
 * agree.
 */
export function stretchTo(
  operands: readonly Term[],
  whole: Expression,
  problem: (first: Term, other: Term, whole: Expression) => Error = shapeProblems.sum,
): Term[] {
  const tensors = operands.filter((term) => !isLiteral(term) && !isScalar(term.shape));
  const [first, ...others] = tensors;
  for (const other of others)
    if (!unifyShapes(first!.shape, other.shape)) throw problem(first!, other, whole);
  if (!first) {
    for (const term of operands) if (isLiteral(term)) unifyShapes(term.shape, scalar);
    return [...operands];
  }
  return operands.map((term) => (tensors.includes(term) ? term : stretch(term, first.shape)));
}

export function sumTerms(terms: readonly Term[], source: Expression): Term {
  const operands = stretchTo(terms, source);
  return { op: 'add', shape: operands[0]!.shape, operands, source };
}

/** ∘ of many factors, read from the left. */
export function multiplyAllEntries(
  [first, ...rest]: readonly Term[],
  source: Expression,
  rowsMeetColumns = false,
): Term {
  const factors = [first!, ...rest];
  return rest.reduce(
    (left, right, place) =>
      multiplyEntries(
        ...(rowsMeetColumns ? asRows(left, right) : ([left, right] as const)),
        partOf(source, elementwise, factors, 0, place + 2),
      ),
    first!,
  );
}

/** A row and a column of one length as two rows; anything else as it is. */
function asRows(left: Term, right: Term): readonly [Term, Term] {
  const [a, b] = [settledShape(left.shape), settledShape(right.shape)];
  const isRow = (one: Shape, other: Shape) =>
    one.rows === '1' && one.columns !== '1' && sameShape(one, transposed(other));
  if (isRow(a, b)) return [left, laidFlat(right)];
  return isRow(b, a) ? [laidFlat(left), right] : [left, right];
}

const laidFlat = (term: Term): Term => ({
  op: 'transpose',
  shape: transposed(term.shape),
  operands: [term],
  source: term.source,
});

/** Whether somewhere a row met a column, which strictly do not fit. */
export const mixesRowsAndColumns = (term: Term): boolean =>
  (term.op === 'transpose' && term.source.kind !== 'transpose') ||
  term.operands.some(mixesRowsAndColumns);

/** A scalar on either side scales. */
function multiplyEntries(left: Term, right: Term, source: Expression): Term {
  for (const term of [left, right]) if (isLiteral(term)) unifyShapes(term.shape, scalar);
  if (isScalar(left.shape))
    return { op: 'scale', shape: right.shape, operands: [left, right], source };
  if (isScalar(right.shape))
    return { op: 'scale', shape: left.shape, operands: [right, left], source };
  if (!unifyShapes(left.shape, right.shape)) throw shapeProblems.elementwise(left, right, source);
  return { op: 'elementwise', shape: left.shape, operands: [left, right], source };
}

/** Division by a scalar, or entry by entry. */
export function divideTerms(numerator: Term, denominator: Term, source: Expression): Term {
  for (const term of [numerator, denominator]) if (isLiteral(term)) unifyShapes(term.shape, scalar);
  const operands = stretchTo([numerator, denominator], source, shapeProblems.elementwise);
  return { op: 'divide', shape: operands[0]!.shape, operands, source };
}
