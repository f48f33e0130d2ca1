import { product, transpose } from '../build.ts';
import { toText } from '../print/text.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** W δ for Wᵀ δ, or δ x for δ xᵀ; readable only where the matrix is square. */
export const transposeForgotten = atSteps(({ rule, term, upstream }) => {
  if (!/^product-/.test(rule) || isScalar(term.shape) || upstream.kind === 'number')
    return undefined;
  const other = term.operands[rule === 'product-right' ? 0 : 1]!.source;
  const wrong = rule === 'product-right' ? product([other, upstream]) : product([upstream, other]);
  return {
    instead: wrong,
    message: {
      en: `${toText(other)} must be transposed here: going back through ${toText(term.source)} multiplies by ${toText(transpose(other))}.`,
      ko: `여기서는 ${toText(other)} 항을 전치해야 합니다. 곱 ${toText(term.source)} 쪽으로 거슬러 갈 때는 ${toText(transpose(other))} 항을 곱합니다.`,
    },
  };
});
