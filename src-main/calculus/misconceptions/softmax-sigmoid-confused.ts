import { call, name, negative, sum } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { shownIn, type Misconception } from './misconception.ts';

const pairs = [
  ['sigmoid', 'softmax'],
  ['softmax', 'sigmoid'],
] as const;

/** softmax for σ, or σ for softmax. */
export const softmaxSigmoidConfused: Misconception = {
  wrongTurns(derivation) {
    const show = shownIn(derivation);
    return pairs.flatMap(([own, other]) => {
      const used = derivation.steps.find(({ term }) => term.op === 'call' && term.name === own);
      if (!used || isScalar(used.term.shape)) return [];
      const value = show(used.term.source);
      const labels = derivation.givens.declarations.find(({ name: one }) => one === 'y');
      const operand = used.term.operands[0]!.source;
      const message = {
        en: `The prediction here is ${value}, and you used another function. Softmax makes classes compete; $\\sigma$ decides about each one alone.`,
        ko: `여기서 예측은 ${value}인데 다른 함수를 썼습니다. softmax는 클래스끼리 경쟁하게 하고, $\\sigma$는 클래스마다 따로 판단합니다.`,
      };
      const asUsual = labels && sum([call(other, [operand]), negative(name(labels.name))]);
      return [
        ...(asUsual ? [{ finish: () => asUsual, message }] : []),
        {
          finish: (right: Expression) => exchanged(right, own, other),
          message,
        },
      ];
    });
  },
};

function exchanged(expression: Expression, own: string, other: string): Expression {
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) => exchanged(operand, own, other)),
  );
  return inner.kind === 'call' && inner.name === own && inner.derivative === 0
    ? { ...inner, name: other }
    : inner;
}
