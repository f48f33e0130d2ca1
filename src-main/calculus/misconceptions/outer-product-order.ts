import { product, transpose } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** x δᵀ for δ xᵀ. */
export const outerProductOrder = atSteps(
  ({ rule, term, upstream, downstream, place }, { show }) => {
    if (!/^product-/.test(rule) || isScalar(term.shape) || upstream.kind === 'number')
      return undefined;
    const other = term.operands[1 - place]!.source;
    const wrong =
      rule === 'product-left'
        ? product([other, transpose(upstream)])
        : product([transpose(upstream), other]);
    const of = show(term.operands[place]!.source);
    const swapped =
      rule === 'product-left'
        ? product([transpose(other), upstream])
        : product([upstream, transpose(other)]);
    const outOfOrder = {
      en: `The two factors are in the wrong order. Matrix products do not commute: the gradient of ${of} is ${show(downstream)}.`,
      ko: `두 인수의 순서가 바뀌었습니다. 행렬곱은 순서를 바꿀 수 없으므로 ${of}의 기울기는 ${show(downstream)}입니다.`,
    };
    const turned = {
      instead: wrong,
      message: {
        en: `The two factors are in the wrong order. The gradient of ${of} is ${show(downstream)}, which has the shape of ${of}; yours is its transpose.`,
        ko: `두 인수의 순서가 바뀌었습니다. ${of}의 기울기는 ${of}의 형상을 그대로 따르는 ${show(downstream)}인데, 쓴 식은 그 전치입니다.`,
      },
    };
    return [turned, { instead: swapped, message: outOfOrder }];
  },
);
