import { product, transpose } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** W δ for Wᵀ δ, or δ x for δ xᵀ; readable only where the matrix is square. */
export const transposeForgotten = atSteps(({ rule, term, upstream }, { show }) => {
  if (!/^product-/.test(rule) || isScalar(term.shape) || upstream.kind === 'number')
    return undefined;
  const other = term.operands[rule === 'product-right' ? 0 : 1]!.source;
  const wrong = rule === 'product-right' ? product([other, upstream]) : product([upstream, other]);
  return {
    instead: wrong,
    message: {
      en: `${show(other)} must be transposed here: going back through ${show(term.source)} multiplies by ${show(transpose(other))}.`,
      ko: `여기서는 ${show(other)} 항을 전치해야 합니다. 곱 ${show(term.source)} 쪽으로 거슬러 갈 때는 ${show(transpose(other))} 항을 곱합니다.`,
    },
  };
});
