import { name, product, transpose } from '../build.ts';
import { namesOf, shapeOf } from '../givens/givens.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** δ hᵀ for δ xᵀ: another vector where the input of this product belongs. */
export const wrongInput = atSteps(
  ({ rule, term, upstream, downstream, definition }, { givens, show }) => {
    if (rule !== 'product-left' || isScalar(term.shape) || upstream.kind === 'number')
      return undefined;
    const input = term.operands[1]!.source;
    return namesOf(givens)
      .filter((other) => !(input.kind === 'name' && other === input.name))
      .filter((other) => shapeOf(givens, other)?.columns === '1')
      .map((other) => ({
        instead: product([upstream, transpose(name(other))]),
        message: {
          en: `You used ${show(other)} where ${show(input)} belongs. In the definition of ${show(definition)} the matrix multiplies ${show(input)}, so the gradient is ${show(downstream)}.`,
          ko: `${show(input)} 자리에 ${show(other)} 벡터를 썼습니다. ${show(definition)}의 정의에서 행렬에 곱해지는 것은 ${show(input)}이므로 기울기는 ${show(downstream)}입니다.`,
        },
      }));
  },
);
