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
    return {
      instead: wrong,
      message: {
        en: `The two factors are in the wrong order. The gradient of ${of} is ${show(downstream)}, which has the shape of ${of}; yours is its transpose.`,
        ko: `두 인수의 순서가 바뀌었습니다. ${of}의 기울기는 ${of}의 형상을 그대로 따르는 ${show(downstream)}인데, 쓴 식은 그 전치입니다.`,
      },
    };
  },
);
