import { product } from '../build.ts';
import type { Expression } from '../expression.ts';
import { partOf } from './part.ts';
import { ShapeProblem, shapeProblems } from './problems.ts';
import { isOpen, isScalar, scalar, unifyShapes } from './shape.ts';
import { known, unifySizes } from './size.ts';
import { isLiteral, type Term } from './term.ts';

/** A matrix product of many factors, read from the left, or from the right where only that fits. */
export function multiplyAll(factors: readonly Term[], source: Expression): Term {
  const [first, ...rest] = factors;
  try {
    return rest.reduce(
      (left, right, place) => multiply(left, right, partOf(source, product, factors, 0, place + 2)),
      first!,
    );
  } catch (error) {
    if (!(error instanceof ShapeProblem)) throw error;
    return fromTheRight(factors, source) ?? fail(error);
  }
}

/** W uᵀh is W (uᵀh). */
function fromTheRight(factors: readonly Term[], source: Expression): Term | undefined {
  try {
    return factors.reduceRight((right, left, place) =>
      multiply(left, right, partOf(source, product, factors, place, factors.length)),
    );
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}

function fail(error: Error): never {
  throw error;
}

function multiply(left: Term, right: Term, source: Expression): Term {
  settleLiterals(left, right);
  if (isScalar(left.shape))
    return { op: 'scale', shape: right.shape, operands: [left, right], source };
  if (isScalar(right.shape))
    return { op: 'scale', shape: left.shape, operands: [right, left], source };
  if (unifySizes(left.shape.columns, right.shape.rows)) {
    const shape = { rows: left.shape.rows, columns: right.shape.columns };
    return { op: 'matmul', shape, operands: [left, right], source };
  }
  if (isOpen(left.shape) && unifyShapes(left.shape, scalar))
    return { op: 'scale', shape: right.shape, operands: [left, right], source };
  if (isOpen(right.shape) && unifyShapes(right.shape, scalar))
    return { op: 'scale', shape: left.shape, operands: [right, left], source };
  throw shapeProblems.product(left, right, source);
}

/** Beside a row or a matrix a 1 is a vector of ones where that fits; otherwise it is the number. */
function settleLiterals(left: Term, right: Term): void {
  if (isLiteral(left) && !isZero(left) && !isScalar(right.shape) && known(right.shape.rows) !== '1')
    unifyShapes(left.shape, scalar);
  for (const term of [left, right])
    if (isLiteral(term) && isZero(term)) unifyShapes(term.shape, scalar);
}

const isZero = (term: Term): boolean =>
  term.op === 'number' ? term.value === 0 : term.operands.every(isZero) && term.operands.length > 0;
