import { affineOf, affineText, constant, minus, plus } from '../entries/affine.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { shapeOf, type Givens } from '../givens/givens.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** A vector read from its end, in every entry: w_{n+1−k} for w_k. */
function reversed(expression: Expression, name: string, size: string): Expression {
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) => reversed(operand, name, size)),
  );
  if (inner.kind === 'index-sum' && isCountedBy(expression, name, inner.index))
    return { ...inner, to: size };
  if (inner.kind !== 'entry' || inner.of.kind !== 'name' || inner.of.name !== name) return inner;
  const [index] = inner.indices;
  const turned = affineText(minus(plus(affineOf(size), constant(1)), affineOf(index!)));
  return { ...inner, indices: [turned] };
}

/** Whether a sum runs along a vector, so that its range must still be said when that is turned round. */
const isCountedBy = (expression: Expression, name: string, index: string): boolean =>
  (expression.kind === 'entry' &&
    expression.of.kind === 'name' &&
    expression.of.name === name &&
    expression.indices[0] === index) ||
  operandsOf(expression).some((operand) => isCountedBy(operand, name, index));

const entriesIn = (expression: Expression): string[] => [
  ...(expression.kind === 'entry' && expression.of.kind === 'name' ? [expression.of.name] : []),
  ...operandsOf(expression).flatMap(entriesIn),
];

const isVector = (givens: Givens, name: string): boolean => {
  const shape = shapeOf(givens, name);
  return shape !== undefined && shape.columns === '1' && shape.rows !== '1';
};

/** The kernel of a convolution is turned round where it is not, or the other way about. */
export const indexReversed: Misconception = {
  wrongTurns(derivation) {
    const { givens, gradient } = derivation;
    const show = shownIn(derivation);
    const vectors = [...new Set(entriesIn(gradient))].filter((name) => isVector(givens, name));
    return vectors.map((name) => ({
      finish: (right) => reversed(right, name, shapeOf(givens, name)!.rows),
      message: {
        en: `Here ${show(name)} is read from the wrong end. Solve the index in the definition for the one of ${show(name)}: where it is added going forward, it is subtracted going back.`,
        ko: `여기서는 ${show(name)} 성분의 순서가 거꾸로입니다. 정의에 나오는 첨자를 ${show(name)}의 첨자에 대해 풀어 보세요. 순전파에서 더한 첨자는 역전파에서 뺍니다.`,
      },
    }));
  },
};
