import {
  call,
  elementwise,
  isNumber,
  negative,
  number,
  power,
  product,
  quotient,
  scaled,
  sum,
  transpose,
} from '../build.ts';
import type { Expression } from '../expression.ts';
import { functionNames, functions, isNamedFunction } from '../functions/index.ts';
import { isScalar, settledShape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import type { Rule } from './step.ts';

/** Where a gradient goes: through which rule, and what arrives; undefined where nothing flows. */
export interface Flow {
  readonly rule: Rule;
  readonly downstream: Expression;
}

/** Entry by entry for vectors and matrices, a plain product for numbers. */
export const times = (factors: readonly Expression[], shape: Term['shape']): Expression =>
  isScalar(shape) ? product(factors) : elementwise(factors);

/** f′(z), written as people write it where the function is known. */
export function derivativeOf(name: string, operands: readonly Expression[]): Expression {
  const [z] = operands;
  if (name === 'exp') return call('exp', operands);
  if (name === 'log') return quotient(number(1), z!);
  return call(name, operands, 1);
}

/**
 * The downstream gradient of one operand: the vector–Jacobian product of the operation with its
 * upstream gradient, in the shape of the operand.
 */
export function flow(term: Term, place: number, upstream: Expression): Flow | undefined {
  const [first, second] = term.operands.map((operand) => operand.source);
  switch (term.op) {
    case 'number':
    case 'name':
    case 'size':
    case 'ones':
    case 'identity':
    case 'one-hot':
    case 'indicator':
    case 'entry':
    case 'index-sum':
    case 'index':
    case 'array':
      return undefined;
    case 'add':
      return { rule: 'sum', downstream: upstream };
    case 'negate':
      return { rule: 'negative', downstream: negative(upstream) };
    case 'stretch':
      return { rule: 'stretch', downstream: call('sum', [upstream]) };
    case 'transpose':
      return { rule: 'transpose', downstream: transpose(upstream) };
    case 'elementwise':
      return {
        rule: 'entrywise-product',
        downstream: times([upstream, place === 0 ? second! : first!], term.shape),
      };
    case 'scale':
      return place === 1
        ? {
            rule: 'scale-tensor',
            downstream: scaled(first!, [upstream]),
          }
        : { rule: 'scale-number', downstream: innerProduct(upstream, term.operands[1]!) };
    case 'divide':
      return quotientFlow(term, place, upstream);
    case 'power':
      return place === 0 ? powerFlow(term, upstream) : undefined;
    case 'matmul':
      return matrixFlow(term, place, upstream);
    case 'call':
      return callFlow(term, place, upstream);
  }
}

/** Σ of all products of corresponding entries. */
function innerProduct(upstream: Expression, scaledTerm: Term): Expression {
  const { rows, columns } = settledShape(scaledTerm.shape);
  const of = scaledTerm.source;
  if (rows === '1' && columns === '1') return times([upstream, of], scaledTerm.shape);
  if (columns === '1') return product([transpose(upstream), of]);
  if (rows === '1') return product([upstream, transpose(of)]);
  return call('sum', [elementwise([upstream, of])]);
}

function quotientFlow(term: Term, place: number, upstream: Expression): Flow {
  const [numerator, denominator] = term.operands.map((operand) => operand.source);
  if (place === 0)
    return { rule: 'quotient-numerator', downstream: quotient(upstream, denominator!) };
  const local = quotient(numerator!, power(denominator!, number(2)));
  return {
    rule: 'quotient-denominator',
    downstream: negative(times([upstream, local], term.shape)),
  };
}

function powerFlow(term: Term, upstream: Expression): Flow {
  const [base, exponent] = term.operands.map((operand) => operand.source);
  const lowered =
    exponent!.kind === 'number'
      ? number(exponent!.value - 1)
      : sum([exponent!, negative(number(1))]);
  const rest = isNumber(lowered, 1) ? base! : power(base!, lowered);
  const local = scaled(exponent!, isNumber(lowered, 0) ? [] : [rest]);
  return { rule: 'power', downstream: times([upstream, local], term.shape) };
}

function matrixFlow(term: Term, place: number, upstream: Expression): Flow {
  const [left, right] = term.operands.map((operand) => operand.source);
  const isInner = isScalar(term.shape);
  if (place === 0) {
    const turned = transpose(right!);
    return {
      rule: 'product-left',
      downstream: isInner ? scaled(upstream, [turned]) : product([upstream, turned]),
    };
  }
  const turned = transpose(left!);
  return {
    rule: 'product-right',
    downstream: isInner ? scaled(upstream, [turned]) : product([turned, upstream]),
  };
}

function callFlow(
  term: Extract<Term, { op: 'call' }>,
  place: number,
  upstream: Expression,
): Flow | undefined {
  const operands = term.operands.map((operand) => operand.source);
  const { name } = term;
  if (term.derivative > 0) return undefined;
  if (!isNamedFunction(name) || functionNames[name].elementwise)
    return place > 0
      ? undefined
      : {
          rule: 'activation',
          downstream:
            name === 'log'
              ? quotient(upstream, operands[0]!)
              : times([upstream, derivativeOf(name, operands)], term.shape),
        };
  const downstream = functions[name].pullback?.(upstream, term.operands, place, term.source);
  return downstream && { rule: 'function', downstream };
}
