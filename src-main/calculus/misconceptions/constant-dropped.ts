import { number, product } from '../build.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { shapeOf } from '../givens/givens.ts';
import { isScalar } from '../shapes/shape.ts';
import { shownIn, type Misconception, type WrongTurn } from './misconception.ts';

/** A scalar factor of the right answer left out, or taken twice. */
export const constantDropped: Misconception = {
  wrongTurns(derivation) {
    const show = shownIn(derivation);
    const { givens, gradient } = derivation;
    const isScalarName = (name: string) => {
      const shape = shapeOf(givens, name);
      return givens.sizes.includes(name) || (shape !== undefined && isScalar(shape));
    };
    return factorsIn(gradient, isScalarName).flatMap((name): WrongTurn[] => [
      {
        finish: (right) => replaced(right, name, []),
        message: {
          en: `The factor ${show(name)} is missing. It is a constant here, and constants stay.`,
          ko: `${show(name)} 항이 빠졌습니다. 여기에서는 상수이므로 그대로 남습니다.`,
        },
      },
      {
        finish: (right) => replaced(right, name, [name, name]),
        message: {
          en: `${show(name)} is applied twice. It enters the formula once, so it scales the gradient once.`,
          ko: `${show(name)} 항을 두 번 썼습니다. 식에 한 번 나오므로 기울기에도 한 번만 영향을 줍니다.`,
        },
      },
    ]);
  },
};

/** Scalars that stand as a factor or a divisor. */
function factorsIn(expression: Expression, isScalarName: (name: string) => boolean): string[] {
  const parts =
    expression.kind === 'product' || expression.kind === 'elementwise'
      ? expression.factors
      : expression.kind === 'quotient'
        ? [expression.denominator]
        : [];
  const own = parts.flatMap((part) =>
    part.kind === 'name' && isScalarName(part.name) ? [part.name] : [],
  );
  return [
    ...new Set([...own, ...operandsOf(expression).flatMap((one) => factorsIn(one, isScalarName))]),
  ];
}

/** The scalar as a factor or divisor, so many times. */
function replaced(expression: Expression, name: string, by: readonly string[]): Expression {
  const isIt = (part: Expression) => part.kind === 'name' && part.name === name;
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) =>
      isIt(operand) ? operand : replaced(operand, name, by),
    ),
  );
  const instead = product([
    number(1),
    ...by.map((one): Expression => ({ kind: 'name', name: one })),
  ]);
  if (inner.kind === 'quotient' && isIt(inner.denominator))
    return { ...inner, denominator: instead };
  if (inner.kind === 'product' || inner.kind === 'elementwise')
    return { ...inner, factors: inner.factors.map((factor) => (isIt(factor) ? instead : factor)) };
  return inner;
}
