import { refuseStrayIndices } from '../entries/stray-indices.ts';
import {
  alike,
  inferArray,
  inferEntry,
  inferIndex,
  inferIndexSum,
  settleIndexed,
} from '../entries/infer-entries.ts';
import { IndexScope, type BoundIndex } from '../entries/index-scope.ts';
import type { Expression, ExpressionOf } from '../expression.ts';
import { functions, isNamedFunction } from '../functions/index.ts';
import type { OpenShapeContext } from './context.ts';
import { divideTerms, multiplyAllEntries, stretchTo, sumTerms } from './entrywise.ts';
import { multiplyAll } from './multiply.ts';
import { isDiagonal } from './is-diagonal.ts';
import { shapeProblems } from './problems.ts';
import { isScalar, scalar, settledShape, shape, transposed, unifyShapes } from './shape.ts';
import { SizeVariable, symbolOf } from './size.ts';
import { isLiteral, type Term } from './term.ts';

/**
 * Finds the shape of every part of an expression, and decides which products are matrix products,
 * which scale, and how long a 1 is.
 * @throws ShapeProblem that names the part, both spaces and what would fit.
 */
export function inferTerm(expression: Expression, context: OpenShapeContext): Term {
  const inScope = (inner: Expression, scope: IndexScope): Term => {
    const found = inferKind(inner, scope);
    return scope.count > 0 ? settleIndexed(found, scope, inScope) : found;
  };
  const inferKind = (inner: Expression, scope: IndexScope): Term => {
    const infer = (operand: Expression): Term => inScope(operand, scope);
    switch (inner.kind) {
      case 'number':
        return {
          op: 'number',
          value: inner.value,
          shape: literalShape(inner.value),
          operands: [],
          source: inner,
        };
      case 'name':
        return nameTerm(inner, context);
      case 'ones':
      case 'identity':
        return sizedTerm(inner, context);
      case 'one-hot': {
        const found = context.oneHotShape(inner.index);
        if (!found)
          throw shapeProblems.notAClass(inner.index, inner, {
            classes: context.classes ?? [],
            isDeclared: context.shapeOf(inner.index) !== undefined,
          });
        return { op: 'one-hot', index: inner.index, shape: found, operands: [], source: inner };
      }
      case 'negative': {
        const of = infer(inner.of);
        return { op: 'negate', shape: of.shape, operands: [of], source: inner };
      }
      case 'sum':
        return sumTerms(inner.terms.map(infer), inner);
      case 'product':
        return multiplyAll(inner.factors.map(infer), inner);
      case 'elementwise':
        return multiplyAllEntries(inner.factors.map(infer), inner, context.rowsMeetColumns);
      case 'quotient':
        return divideTerms(infer(inner.numerator), infer(inner.denominator), inner);
      case 'power':
        return powerTerm(infer(inner.base), infer(inner.exponent), inner);
      case 'transpose': {
        const of = infer(inner.of);
        return { op: 'transpose', shape: transposed(of.shape), operands: [of], source: inner };
      }
      case 'call':
        return callTerm(inner, inner.arguments.map(infer));
      case 'indicator': {
        const atClass = classEntry(inner, context);
        if (atClass) return { ...infer(atClass), source: inner };
        const [left, right] = stretchTo([infer(inner.left), infer(inner.right)], inner);
        if (left?.op === 'index' && right?.op === 'index')
          alike([left.index, right.index], scope, inner);
        return {
          op: 'indicator',
          relation: inner.relation,
          shape: left!.shape,
          operands: [left!, right!],
          source: inner,
        };
      }
      case 'entry':
        return inferEntry(inner, scope, inScope);
      case 'index-sum':
        return inferIndexSum(inner, scope, inScope);
      case 'index':
        return inferIndex(inner, scope);
      case 'array':
        return inferArray(inner, scope, inScope);
    }
  };
  const open = context.openIndices ? new Map<string, BoundIndex>() : undefined;
  const term = inScope(expression, new IndexScope(context.sizes, new Map(), open));
  refuseStrayIndices(term);
  return term;
}

/** 1{i = y}, where y is a class, is the i-th entry of its one-hot vector. */
function classEntry(
  { left, relation, right, at }: ExpressionOf<'indicator'> & Expression,
  { oneHotShape }: OpenShapeContext,
): Expression | undefined {
  if (relation !== '=') return undefined;
  const [index, name] = left.kind === 'index' ? [left, right] : [right, left];
  if (index.kind !== 'index' || name.kind !== 'name' || !oneHotShape(name.name)) return undefined;
  const oneHot: Expression = { kind: 'one-hot', index: name.name, at };
  return { kind: 'entry', of: oneHot, indices: [index.index], at };
}

/** A 1 may be a column of ones and a 0 any zeros; other numbers are scalars. */
function literalShape(value: number) {
  if (value === 1) return { rows: new SizeVariable(), columns: '1' };
  if (value === 0) return { rows: new SizeVariable(), columns: new SizeVariable() };
  return scalar;
}

function nameTerm(source: ExpressionOf<'name'> & Expression, context: OpenShapeContext): Term {
  const declared = context.shapeOf(source.name);
  if (declared) return { op: 'name', name: source.name, shape: declared, operands: [], source };
  if (context.sizes.includes(source.name))
    return { op: 'size', name: source.name, shape: scalar, operands: [], source };
  throw shapeProblems.unknownShape(source.name, source);
}

function sizedTerm(
  source: Expression & (ExpressionOf<'ones'> | ExpressionOf<'identity'>),
  context: OpenShapeContext,
): Term {
  const symbol = source.size === undefined ? undefined : symbolOf(source.size);
  if (symbol !== undefined && !context.sizes.includes(symbol))
    throw shapeProblems.unknownSize(source.size!, source, context.sizes);
  const size = source.size ?? new SizeVariable();
  const columns = source.kind === 'ones' ? '1' : size;
  return { op: source.kind, shape: { rows: size, columns }, operands: [], source };
}

function powerTerm(base: Term, exponent: Term, source: Expression): Term {
  if (isLiteral(exponent)) unifyShapes(exponent.shape, scalar);
  if (!isScalar(exponent.shape)) throw shapeProblems.exponent(exponent, source);
  const { rows, columns } = settledShape(base.shape);
  // Of a diagonal matrix the matrix product and the entrywise one are the same.
  const isRepeated = exponent.op === 'number' && exponent.value >= 1;
  if (rows === columns && rows !== '1' && !(isRepeated && isDiagonal(base)))
    throw shapeProblems.matrixPower(base, source);
  return { op: 'power', shape: base.shape, operands: [base, exponent], source };
}

function callTerm(source: ExpressionOf<'call'> & Expression, operands: readonly Term[]): Term {
  const { name, derivative } = source;
  const call = { op: 'call', name, derivative, source } as const;
  if (isNamedFunction(name)) return { ...call, ...functions[name].infer(operands, source) };
  return { ...call, operands, shape: operands[0]?.shape ?? shape('1') };
}
