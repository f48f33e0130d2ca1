import type { Expression, Relation } from '../expression.ts';
import type { OpenShape } from './shape.ts';
import type { Size } from './size.ts';

/**
 * An expression whose every part has a shape, with its products and broadcasts decided: what can be
 * evaluated and differentiated. `source` is the expression that it came from.
 */
export type Term = {
  readonly shape: OpenShape;
  readonly operands: readonly Term[];
  readonly source: Expression;
} & Operation;

export type Operation =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'name'; readonly name: string }
  /** A size used as a number: the N of 1/N. */
  | { readonly op: 'size'; readonly name: string }
  | { readonly op: 'ones' | 'identity' }
  | { readonly op: 'one-hot'; readonly index: string }
  /** Operands of `add`, `elementwise`, `divide` and `indicator` have the shape of the whole. */
  | { readonly op: 'negate' | 'add' | 'elementwise' | 'divide' | 'transpose' }
  /** A scalar in every entry. */
  | { readonly op: 'stretch' }
  | { readonly op: 'matmul' }
  /** Operand 0 is the scalar, operand 1 what it scales. */
  | { readonly op: 'scale' }
  /** Operand 1 is a scalar exponent. */
  | { readonly op: 'power' }
  | { readonly op: 'call'; readonly name: string; readonly derivative: number }
  | { readonly op: 'indicator'; readonly relation: Relation }
  /** An entry of operand 0, which has no open index; its indices are in canonical text. */
  | { readonly op: 'entry'; readonly indices: readonly string[] }
  /** Σ over an index of operand 0, from 1 to the size of what it counts unless limits are written. */
  | {
      readonly op: 'index-sum';
      readonly index: string;
      readonly size: Size;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
    }
  /** The number that an index stands for. */
  | { readonly op: 'index'; readonly index: string }
  /** Operand 0, a number, at every value of the indices; the first `rows` of them count rows. */
  | {
      readonly op: 'array';
      readonly names: readonly string[];
      readonly sizes: readonly Size[];
      readonly rows: number;
    };

export type TermOp = Operation['op'];

/** A literal 1 or 0, perhaps with a sign: it may stand for a vector or a matrix of ones or zeros. */
export function isLiteral(term: Term): boolean {
  if (term.op === 'negate') return isLiteral(term.operands[0]!);
  return term.op === 'number';
}
