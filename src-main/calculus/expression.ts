import type { Span } from '../contract/problem.ts';

/** Where an expression was read; absent on expressions that the program makes itself. */
interface Located {
  readonly at?: Span | undefined;
}

export const relations = ['>', '<', '≥', '≤', '=', '≠'] as const;
export type Relation = (typeof relations)[number];

/** A formula of the notation. Sums and both products are flat lists; a − b is the sum of a and −b. */
export type Expression = Located &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'ones'; readonly size?: string | undefined }
    | { readonly kind: 'identity'; readonly size?: string | undefined }
    | { readonly kind: 'one-hot'; readonly index: string }
    | { readonly kind: 'negative'; readonly of: Expression }
    | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
    /** The matrix product; a scalar factor scales. */
    | { readonly kind: 'product'; readonly factors: readonly Expression[] }
    /** ∘, entry by entry. */
    | { readonly kind: 'elementwise'; readonly factors: readonly Expression[] }
    | {
        readonly kind: 'quotient';
        readonly numerator: Expression;
        readonly denominator: Expression;
      }
    | { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression }
    | { readonly kind: 'transpose'; readonly of: Expression }
    /** `derivative` counts the primes: 1 in f′(z). */
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly derivative: number;
        readonly arguments: readonly Expression[];
      }
    /** 1 where the relation holds, entry by entry, and 0 elsewhere. */
    | {
        readonly kind: 'indicator';
        readonly left: Expression;
        readonly relation: Relation;
        readonly right: Expression;
      }
    /** v_i, W_{ij}, x_{i+k−1}: indices in canonical text (see `entries/affine.ts`), counted from 1. */
    | { readonly kind: 'entry'; readonly of: Expression; readonly indices: readonly string[] }
    /** Σ_k, over every value of the index unless limits are written. */
    | {
        readonly kind: 'index-sum';
        readonly index: string;
        readonly from?: string | undefined;
        readonly to?: string | undefined;
        readonly of: Expression;
      }
    /** The number that an index stands for, as in 1{i = j}. */
    | { readonly kind: 'index'; readonly index: string }
    /**
     * [δ_i x_j]_{ij}, the column or matrix that has these entries. Sizes are those of the indices
     * where a question says them; the first `rows` indices, 1 unless given, count rows. v_{2:d} is
     * such an array of entries too, a slice.
     */
    | {
        readonly kind: 'array';
        readonly indices: readonly string[];
        readonly of: Expression;
        readonly sizes?: readonly (string | undefined)[] | undefined;
        readonly rows?: number | undefined;
        readonly isSlice?: boolean;
      }
  );

export type ExpressionKind = Expression['kind'];
export type ExpressionOf<K extends ExpressionKind> = Extract<Expression, { kind: K }>;

/** Whether an expression is stated by its entries, [δ_i x_j]_{ij}; a slice is a whole. */
export const isByEntries = (expression: Expression): expression is ExpressionOf<'array'> =>
  expression.kind === 'array' && !expression.isSlice;

/** The expressions directly inside this one, in reading order. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'ones':
    case 'identity':
    case 'one-hot':
    case 'index':
      return [];
    case 'negative':
    case 'transpose':
    case 'entry':
    case 'index-sum':
    case 'array':
      return [expression.of];
    case 'sum':
      return expression.terms;
    case 'product':
    case 'elementwise':
      return expression.factors;
    case 'quotient':
      return [expression.numerator, expression.denominator];
    case 'power':
      return [expression.base, expression.exponent];
    case 'call':
      return expression.arguments;
    case 'indicator':
      return [expression.left, expression.right];
  }
}

/** The same expression with other operands, given in the order of `operandsOf`. */
export function withOperands(expression: Expression, operands: readonly Expression[]): Expression {
  const [first, second] = operands;
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'ones':
    case 'identity':
    case 'one-hot':
    case 'index':
      return expression;
    case 'negative':
    case 'transpose':
    case 'entry':
    case 'index-sum':
    case 'array':
      return { ...expression, of: first! };
    case 'sum':
      return { ...expression, terms: operands };
    case 'product':
    case 'elementwise':
      return { ...expression, factors: operands };
    case 'quotient':
      return { ...expression, numerator: first!, denominator: second! };
    case 'power':
      return { ...expression, base: first!, exponent: second! };
    case 'call':
      return { ...expression, arguments: operands };
    case 'indicator':
      return { ...expression, left: first!, right: second! };
  }
}

/** Every name of a variable that occurs, in order of first occurrence. */
export function namesIn(expression: Expression, found = new Set<string>()): Set<string> {
  if (expression.kind === 'name') found.add(expression.name);
  for (const operand of operandsOf(expression)) namesIn(operand, found);
  return found;
}

/** Replaces names by expressions, everywhere at once. */
export function substitute(
  expression: Expression,
  replacements: ReadonlyMap<string, Expression>,
): Expression {
  if (expression.kind === 'name') return replacements.get(expression.name) ?? expression;
  return withOperands(
    expression,
    operandsOf(expression).map((operand) => substitute(operand, replacements)),
  );
}

/** Equal as written, wherever they were read. */
export function sameExpression(a: Expression, b: Expression): boolean {
  const plain = (expression: Expression) =>
    JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value));
  return plain(a) === plain(b);
}
