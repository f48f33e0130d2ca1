import { name, product, transpose } from '../build.ts';
import { namesOf, shapeOf } from '../givens/givens.ts';
import { toText } from '../print/text.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** δ hᵀ for δ xᵀ: another vector where the input of this product belongs. */
export const wrongInput = atSteps(
  ({ rule, term, upstream, downstream, definition }, { givens }) => {
    if (rule !== 'product-left' || isScalar(term.shape) || upstream.kind === 'number')
      return undefined;
    const input = term.operands[1]!.source;
    return namesOf(givens)
      .filter((other) => !(input.kind === 'name' && other === input.name))
      .filter((other) => shapeOf(givens, other)?.columns === '1')
      .map((other) => ({
        instead: product([upstream, transpose(name(other))]),
        message: {
          en: `${other} stands where ${toText(input)} belongs. In ${definition} the matrix multiplies ${toText(input)}, so the gradient is ${toText(downstream)}.`,
          ko: `${toText(input)} 자리에 ${other} 벡터를 썼습니다. ${definition}에서 행렬에 곱해지는 것은 ${toText(input)}이므로 기울기는 ${toText(downstream)}입니다.`,
        },
      }));
  },
);
