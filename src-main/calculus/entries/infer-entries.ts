import type { Expression, ExpressionOf } from '../expression.ts';
import { isNamedFunction, functionNames } from '../functions/names.ts';
import { isOpen, isScalar, scalar, unifyShapes } from '../shapes/shape.ts';
import { known, settled, SizeVariable, unifySizes, type Size } from '../shapes/size.ts';
import { isLiteral, type Term } from '../shapes/term.ts';
import { affineOf, fixedNumber, namesOfIndex, simpleName } from './affine.ts';
import { entryTerm } from './entry-term.ts';
import { freeIndices } from './free-indices.ts';
import type { BoundIndex, IndexScope } from './index-scope.ts';
import { entryProblems } from './problems.ts';
import { sliceRows } from './slices.ts';
import { compared, entryOf, indexTerm } from './scalar-terms.ts';

/** Infers an expression in a scope of indices. */
export type Infer = (expression: Expression, scope: IndexScope) => Term;
type Located<K extends 'entry' | 'index-sum' | 'array' | 'index'> = Expression & ExpressionOf<K>;

/** More indices than these at one place would be too many numbers to compare. */
const mostIndices = 6;

/** v_i, W_{ij}, (Wᵀδ)_i; δ_{ij} is Kronecker's where δ is a vector. */
export function inferEntry(source: Located<'entry'>, scope: IndexScope, infer: Infer): Term {
  const of = infer(source.of, scope);
  const dimensions = dimensionsOf(of, source);
  const indices = splitFor(dimensions.length, source.indices);
  if (isKronecker(source, dimensions.length)) return kroneckerTerm(indices, scope, source);
  if (indices.length !== dimensions.length)
    throw entryProblems.count(dimensions.length === 2, source);
  indices.forEach((index, place) => scope.use(index, dimensions[place]!, source));
  if (!scope.holds(freeIndices(of.source))) return { ...entryOf(of, indices), source };
  const [first, second] = indices;
  const isRow = known(of.shape.rows) === '1';
  const at = second !== undefined ? [first!, second] : isRow ? ['1', first!] : [first!, '1'];
  return { ...takenApart(of, at as [string, string], scope, infer), source };
}

function dimensionsOf(of: Term, source: Expression): Size[] {
  if (isLiteral(of)) unifyShapes(of.shape, scalar);
  const sizes = [of.shape.rows, of.shape.columns].map(known);
  const long = sizes.filter((size) => size !== '1').flatMap(factorsOf);
  if (long.length === 0) throw entryProblems.ofNumber(source);
  return long;
}

/** A derivative whose entries are taken has n·d columns, with two indices. */
const factorsOf = (size: Size): Size[] => (typeof size === 'string' ? size.split('·') : [size]);

/** W_{12} and W_{1j} are two indices of a matrix, where of a vector they are one. */
function splitFor(count: number, indices: readonly string[]): readonly string[] {
  const [only, ...more] = indices;
  if (count !== 2 || only === undefined || more.length > 0) return indices;
  const split = /^(\d)(\d|\p{L}\p{M}*)$/u.exec(only);
  return split ? [split[1]!, split[2]!] : indices;
}

const isKronecker = ({ of, indices }: ExpressionOf<'entry'>, dimensions: number): boolean =>
  of.kind === 'name' && of.name === 'δ' && dimensions === 1 && indices.length === 2;

function kroneckerTerm(indices: readonly string[], scope: IndexScope, source: Expression): Term {
  const [left, right] = indices.map((index) => inferIndexAt(index, scope, source));
  alike(indices, scope, source);
  return { ...compared(left!, '=', right!), source };
}

/** i where a number stands; only a comparison may hold it. */
export const inferIndex = (source: Located<'index'>, scope: IndexScope): Term =>
  inferIndexAt(source.index, scope, source);

function inferIndexAt(index: string, scope: IndexScope, source: Expression): Term {
  for (const name of namesOfIndex(index)) scope.find(name, source);
  return { ...indexTerm(index), source };
}

/** In 1{i = j} an index whose range nothing says yet runs as far as the other. */
export function alike(indices: readonly string[], scope: IndexScope, whole: Expression): void {
  const [a, b] = indices.map((index) => {
    const name = simpleName(index);
    return name === undefined ? undefined : scope.find(name, whole);
  });
  const isUnknown = (index: BoundIndex) => known(index.size) instanceof SizeVariable;
  if (a && b && (isUnknown(a) || isUnknown(b))) unifySizes(a.size, b.size);
}

/** Σ_k. */
export function inferIndexSum(source: Located<'index-sum'>, scope: IndexScope, infer: Infer): Term {
  const { index, from, to } = source;
  if (scope.isSummed(index)) throw entryProblems.boundTwice(index, source);
  if (scope.count >= mostIndices) throw entryProblems.tooMany(source);
  for (const limit of [from, to])
    for (const name of limit === undefined ? [] : namesOfIndex(limit)) scope.find(name, source);
  const isWholeSize = to !== undefined && isSizeText(to, scope);
  const isLimited = to !== undefined && !isWholeSize;
  const size: Size = isWholeSize ? to : new SizeVariable();
  const inner = scope.with([{ name: index, size, from, isLimited, isSummed: true }]);
  const of = numberIn(infer(source.of, inner), source.of);
  if (!isLimited && known(size) instanceof SizeVariable) throw entryProblems.noRange(index, source);
  return { op: 'index-sum', index, size, from, to, shape: scalar, operands: [of], source };
}

/** n, 3 and 2d are sizes; n − 1 is not. */
function isSizeText(limit: string, scope: IndexScope): boolean {
  if (fixedNumber(limit) !== undefined) return true;
  const { parts, constant } = affineOf(limit);
  return (
    parts.length === 1 && constant === 0 && parts[0]!.times > 0 && scope.isSize(parts[0]!.name)
  );
}

/** [δ_i x_j]_{ij}. */
export function inferArray(source: Located<'array'>, scope: IndexScope, infer: Infer): Term {
  const { indices: names, sizes: said } = source;
  const rows = source.isSlice
    ? sliceRows(source, scope, (part) => infer(part, scope))
    : (source.rows ?? 1);
  if (scope.count + names.length > mostIndices) throw entryProblems.tooMany(source);
  const sizes = names.map((_, place): Size => said?.[place] ?? new SizeVariable());
  const bound = names.map((name, place) => ({ name, size: sizes[place]!, isSummed: false }));
  const of = numberIn(infer(source.of, scope.with(bound)), source.of);
  names.forEach((name, place) => {
    if (known(sizes[place]!) instanceof SizeVariable) throw entryProblems.noRange(name, source);
  });
  const joined = (some: readonly Size[]): Size =>
    some.length <= 1 ? (some[0] ?? '1') : some.map(settled).join('·');
  const shape = { rows: joined(sizes.slice(0, rows)), columns: joined(sizes.slice(rows)) };
  return { op: 'array', names, sizes, rows, shape, operands: [of], source };
}

/** What stands under Σ or in an array is a number. */
function numberIn(of: Term, source: Expression): Term {
  if (isLiteral(of) || isOpen(of.shape)) unifyShapes(of.shape, scalar);
  if (!isScalar(of.shape)) throw entryProblems.wholeWithIndex(source);
  return of;
}

/**
 * A number made of whole vectors in which an index is open is taken apart: (z_i δ)ᵀ u, which also may
 * stand in front of further factors.
 */
export function settleIndexed(term: Term, scope: IndexScope, infer: Infer): Term {
  if (!isScalar(term.shape) || term.operands.length === 0) return term;
  const isIndexed = (of: Term) => scope.holds(freeIndices(of.source));
  if (term.op === 'transpose') return isIndexed(term) ? term.operands[0]! : term;
  if (term.op === 'scale' && term.operands.some((of) => of.op === 'matmul' || of.op === 'scale'))
    return { ...term, operands: term.operands.map((of) => settleIndexed(of, scope, infer)) };
  const mixes =
    term.op === 'matmul' ||
    (term.op === 'call' && isNamedFunction(term.name) && !functionNames[term.name].elementwise);
  if (!mixes || !term.operands.some(isIndexed)) return term;
  return { ...takenApart(term, ['1', '1'], scope, infer), source: term.source };
}

const takenApart = (
  of: Term,
  at: readonly [string, string],
  scope: IndexScope,
  infer: Infer,
): Term =>
  entryTerm(of, at, {
    staysWhole: (part) => !scope.holds(freeIndices(part.source)),
    infer: (expression) => infer(expression, scope.deeper(expression)),
  });
