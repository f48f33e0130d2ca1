import { number, quotient } from '../build.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { shapeOf } from '../givens/givens.ts';
import { isScalar } from '../shapes/shape.ts';
import { shownIn, type Misconception, type WrongTurn } from './misconception.ts';

/** Multiplied where it is divided, or the other way round: T for 1/T. */
export const reciprocal: Misconception = {
  wrongTurns(derivation) {
    const show = shownIn(derivation);
    const { givens, gradient } = derivation;
    const scalars = scalarsIn(gradient).filter((name) => {
      const shape = shapeOf(givens, name);
      return givens.sizes.includes(name) || (shape !== undefined && isScalar(shape));
    });
    return [...new Set(scalars)].map((name): WrongTurn => ({
      finish: (right) => inverted(right, name),
      message: {
        en: `${show(name)} is on the wrong side of the fraction: what divides on the way forward divides on the way back, and what multiplies multiplies.`,
        ko: `${show(name)} 항의 위치가 분자와 분모에서 바뀌었습니다. 순전파에서 나눈 값은 역전파에서도 나누고, 곱한 값은 곱합니다.`,
      },
    }));
  },
};

const scalarsIn = (expression: Expression): string[] => [
  ...(expression.kind === 'name' ? [expression.name] : []),
  ...operandsOf(expression).flatMap(scalarsIn),
];

/** Where the scalar stands as a factor by itself. */
function inverted(expression: Expression, name: string): Expression {
  const isIt = (part: Expression) => part.kind === 'name' && part.name === name;
  if (expression.kind === 'quotient' && isIt(expression.denominator))
    return {
      kind: 'product',
      factors: [expression.denominator, inverted(expression.numerator, name)],
    };
  if (expression.kind === 'product' || expression.kind === 'elementwise')
    return {
      ...expression,
      factors: expression.factors.map((factor) =>
        isIt(factor) ? quotient(number(1), factor) : inverted(factor, name),
      ),
    };
  if (expression.kind === 'call') return expression;
  return withOperands(
    expression,
    operandsOf(expression).map((operand) => inverted(operand, name)),
  );
}
