import { elementwise, product, transpose } from '../build.ts';
import type { MendRule } from './mend.ts';

/** δ ∘ x for δ xᵀ, u ∘ h for uᵀ h, g ∘ W for W g. */
export const elementwiseForProduct: MendRule = (part, { show }) => {
  if (part.kind !== 'elementwise') return [];
  const { factors } = part;
  return factors.slice(1).flatMap((_, place) => {
    const [left, right] = [
      elementwise(factors.slice(0, place + 1)),
      elementwise(factors.slice(place + 1)),
    ];
    return [
      product([left, transpose(right)]),
      product([left, right]),
      product([transpose(left), right]),
      product([right, left]),
      product([transpose(right), left]),
    ].map((instead) => ({
      instead,
      message: () => ({
        en: `${show(left)} and ${show(right)} need a matrix product, not $\\circ$: write ${show(instead)}.`,
        ko: `${show(left)}, ${show(right)} 항에는 $\\circ$가 아니라 행렬곱이 필요합니다. ${show(instead)}로 쓰세요.`,
      }),
    }));
  });
};
