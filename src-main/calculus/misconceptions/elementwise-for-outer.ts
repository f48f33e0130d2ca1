import { elementwise, product, transpose } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** δ ∘ x or δᵀ x where the outer product δ xᵀ belongs. */
export const elementwiseForOuter = atSteps(({ rule, term, upstream, downstream }, { show }) => {
  if (rule !== 'product-left' || isScalar(term.shape) || upstream.kind === 'number')
    return undefined;
  const input = term.operands[1]!.source;
  const own = show(term.operands[0]!.source);
  const message = {
    en: `${own} needs an outer product, a column times a row: entry $(i, j)$ is entry $i$ of the gradient times entry $j$ of ${show(input)}. That is ${show(downstream)}.`,
    ko: `${own}의 기울기는 열벡터와 행벡터의 외적입니다. $(i, j)$ 성분은 기울기의 $i$번째 성분과 ${show(input)}의 $j$번째 성분의 곱이므로 ${show(downstream)} 꼴입니다.`,
  };
  return [
    { instead: elementwise([upstream, input]), message },
    { instead: product([transpose(upstream), input]), message },
    { instead: product([input, upstream]), message },
  ];
});
