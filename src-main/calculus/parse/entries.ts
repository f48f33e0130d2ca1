import type { Span } from '../../contract/problem.ts';
import { simpleName } from '../entries/affine.ts';
import { freeIndices } from '../entries/free-indices.ts';
import type { Expression } from '../expression.ts';
import { problems } from './problems.ts';
import type { Token } from './token.ts';

type KroneckerToken = Extract<Token, { kind: 'kronecker' }>;

/** δ_{ij}, which is 1 where both indices are equal, and 0 elsewhere. */
export function kronecker({ indices, classes, at }: KroneckerToken): Expression {
  const [left, right, ...more] = indices;
  if (left === undefined || right === undefined || more.length > 0) throw problems.badSubscript(at);
  const side = (index: string): Expression =>
    classes.includes(index) ? { kind: 'name', name: index, at } : { kind: 'index', index };
  return {
    kind: 'indicator',
    left: side(left),
    relation: '=',
    right: side(right),
    at,
  };
}

/** (Wᵀδ)_i is an entry; [δ_i x_j]_{ij}, whose indices stand in the bracket, is the whole matrix. */
export function withIndices(
  of: Expression,
  indices: readonly string[],
  { isBracketed, at }: { readonly isBracketed: boolean; readonly at: Span },
): Expression {
  const free = isBracketed ? freeIndices(of) : undefined;
  const isArray =
    free && indices.every((index) => simpleName(index) !== undefined && free.has(index));
  if (isArray && new Set(indices).size === indices.length)
    return { kind: 'array', indices, of, at };
  return { kind: 'entry', of, indices, at };
}

/** The entry p_y at the class of a one-hot y is e_yᵀ p. */
export const atClass = (of: Expression, index: string, at: Span): Expression => ({
  kind: 'product',
  factors: [{ kind: 'transpose', of: { kind: 'one-hot', index, at }, at }, of],
  at,
});

/** A number has no transpose, so W_{ij}ᵀ, as math fields write Wᵀ_{ij}, is the entry of Wᵀ. */
export function transposeOf(of: Expression, isIndexed: boolean, at: Span): Expression {
  if (isIndexed && of.kind === 'entry')
    return { ...of, of: { kind: 'transpose', of: of.of, at: of.of.at }, at };
  return { kind: 'transpose', of, at };
}
