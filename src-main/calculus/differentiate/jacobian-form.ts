import { call, elementwise, identity, negative, product, sum, transpose } from '../build.ts';
import { namesIn, type Expression } from '../expression.ts';
import type { Shape } from '../shapes/shape.ts';
import type { Derivation } from './derive.ts';

/**
 * The Jacobian that a gradient in the shape convention stands for: its transpose where the output is
 * a number; with an upstream gradient g, the matrix J of the gradient Jᵀg. Undefined where it is no
 * matrix, or where the gradient is not written as something times g.
 */
export function jacobianForm(
  { gradient, upstream }: Derivation,
  outputShape: Shape,
  targetShape: Shape,
): Expression | undefined {
  if (targetShape.columns !== '1') return undefined;
  if (upstream === undefined) return transpose(gradient);
  return outputShape.columns === '1' ? matrixOf(gradient, upstream, outputShape.rows) : undefined;
}

/** J where the expression is Jᵀ g. */
function matrixOf(expression: Expression, g: string, size: string): Expression | undefined {
  const holds = (part: Expression) => namesIn(part).has(g);
  const inner = (part: Expression) => matrixOf(part, g, size);
  switch (expression.kind) {
    case 'name':
      return expression.name === g ? identity(size) : undefined;
    case 'negative': {
      const of = inner(expression.of);
      return of && negative(of);
    }
    case 'sum': {
      const terms = expression.terms.map(inner);
      return terms.every((term) => term !== undefined) ? sum(terms) : undefined;
    }
    case 'product': {
      const last = expression.factors.at(-1)!;
      const before = expression.factors.slice(0, -1);
      const of = before.some(holds) ? undefined : inner(last);
      return of && times(of, transpose(product(before)));
    }
    case 'elementwise': {
      const [held, ...more] = expression.factors.filter(holds);
      const others = expression.factors.filter((factor) => !holds(factor));
      const of = held && more.length === 0 ? inner(held) : undefined;
      return of && times(of, call('diag', [elementwise(others)]));
    }
    default:
      return undefined;
  }
}

const times = (left: Expression, right: Expression): Expression =>
  left.kind === 'identity' ? right : product([left, right]);
