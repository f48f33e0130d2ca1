import { call, negative, number, power, product, quotient, sum } from '../build.ts';
import type { Expression, Relation } from '../expression.ts';
import { scalar } from '../shapes/shape.ts';
import type { Size } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';

/** Numbers in index notation: terms that are scalars, with the expressions that say them. */
const term = (
  operation: { readonly op: 'negate' | 'add' | 'scale' | 'divide' | 'power' },
  operands: readonly Term[],
  source: Expression,
): Term => ({ ...operation, shape: scalar, operands, source });

const isNumber = (of: Term, value: number): boolean => of.op === 'number' && of.value === value;

export const numberTerm = (value: number): Term => ({
  op: 'number',
  value,
  shape: scalar,
  operands: [],
  source: number(value),
});

export const indexTerm = (index: string): Term => ({
  op: 'index',
  index,
  shape: scalar,
  operands: [],
  source: { kind: 'index', index },
});

export const sizeTerm = (size: string): Term =>
  /^\d+$/.test(size)
    ? numberTerm(Number(size))
    : { op: 'size', name: size, shape: scalar, operands: [], source: { kind: 'name', name: size } };

export const negated = (of: Term): Term => term({ op: 'negate' }, [of], negative(of.source));

export const added = (terms: readonly Term[]): Term =>
  terms.length === 1 ? terms[0]! : term({ op: 'add' }, terms, sum(terms.map((one) => one.source)));

/** Numbers may be multiplied in any order, so the product is one flat list. */
export const multiplied = (factors: readonly Term[]): Term =>
  factors
    .filter((factor) => !isNumber(factor, 1))
    .reduce<Term | undefined>(
      (left, right) =>
        left
          ? term({ op: 'scale' }, [left, right], flatProduct([left.source, right.source]))
          : right,
      undefined,
    ) ?? numberTerm(1);

export const flatProduct = (factors: readonly Expression[]): Expression => {
  const joined = product(factors.flatMap(factorsOf));
  return joined;
};

const factorsOf = (factor: Expression): readonly Expression[] =>
  factor.kind === 'product' ? factor.factors.flatMap(factorsOf) : [factor];

export const divided = (numerator: Term, denominator: Term): Term =>
  term({ op: 'divide' }, [numerator, denominator], quotient(numerator.source, denominator.source));

export const raised = (base: Term, exponent: Term): Term =>
  term({ op: 'power' }, [base, exponent], power(base.source, exponent.source));

export const applied = (name: string, derivative: number, operands: readonly Term[]): Term => ({
  op: 'call',
  name,
  derivative,
  shape: scalar,
  operands,
  source: call(
    name,
    operands.map((one) => one.source),
    derivative,
  ),
});

export const compared = (left: Term, relation: Relation, right: Term): Term => ({
  op: 'indicator',
  relation,
  shape: scalar,
  operands: [left, right],
  source: { kind: 'indicator', left: left.source, relation, right: right.source },
});

export const summed = (index: string, size: Size, of: Term): Term => ({
  op: 'index-sum',
  index,
  size,
  shape: scalar,
  operands: [of],
  source: { kind: 'index-sum', index, of: of.source },
});

export const entryOf = (of: Term, indices: readonly string[]): Term => ({
  op: 'entry',
  indices,
  shape: scalar,
  operands: [of],
  source: { kind: 'entry', of: of.source, indices },
});
