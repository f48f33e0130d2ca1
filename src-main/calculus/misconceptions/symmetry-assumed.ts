import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { normalForm } from '../normal-form.ts';
import { shapeOf } from '../givens/givens.ts';
import { isScalar } from '../shapes/shape.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** 2 A x for (A + Aᵀ) x: a square matrix is taken for symmetric. */
export const symmetryAssumed: Misconception = {
  wrongTurns(derivation) {
    const { givens } = derivation;
    const show = shownIn(derivation);
    return givens.declarations
      .filter(({ shape }) => shape.rows === shape.columns && !isScalar(shape))
      .map(({ name }) => ({
        finish: (right: Expression) =>
          shapeOf(givens, name) && withoutTranspose(normalForm(right), name),
        message: {
          en: `This holds only if ${show(name)} is symmetric, and nothing says that it is: ${show(name)} and its transpose must stay apart.`,
          ko: `${show(name)} 행렬이 대칭일 때만 맞습니다. 대칭이라는 조건이 없으므로 ${show(name)} 행렬과 그 전치를 구별해야 합니다.`,
        },
      }));
  },
};

const withoutTranspose = (expression: Expression, name: string): Expression =>
  expression.kind === 'transpose' && expression.of.kind === 'name' && expression.of.name === name
    ? expression.of
    : withOperands(
        expression,
        operandsOf(expression).map((operand) => withoutTranspose(operand, name)),
      );
