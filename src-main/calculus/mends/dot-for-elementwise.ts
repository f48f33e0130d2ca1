import { elementwise, product } from '../build.ts';
import type { Expression } from '../expression.ts';
import type { MendRule } from './mend.ts';

const bare = (factor: Expression): Expression => (factor.kind === 'transpose' ? factor.of : factor);

/** (u h) (1 − h) is read as u h (1 − h). */
const flat = (factors: readonly Expression[]): readonly Expression[] =>
  factors.flatMap((factor) => (factor.kind === 'product' ? flat(factor.factors) : [factor]));

/** uᵀ f′(z) or u f′(z)ᵀ for u ∘ f′(z). */
export const dotForElementwise: MendRule = (part, { show }) => {
  if (part.kind !== 'product') return [];
  const factors = flat(part.factors);
  return factors.slice(1).flatMap((right, place) => {
    const left = factors[place]!;
    const pair = elementwise([bare(left), bare(right)]);
    const [before, after] = [factors.slice(0, place), factors.slice(place + 2)];
    const all = elementwise(factors.map(bare));
    return [product([...before, pair, ...after]), ...(factors.length > 2 ? [all] : [])].map(
      (instead) => ({
        instead,
        message: () => ({
          en: `${show(left)} and ${show(right)} must be multiplied entry by entry, with $\\circ$: write ${show(instead)}. A matrix product mixes or sums the entries.`,
          ko: `${show(left)}, ${show(right)} 항은 $\\circ$로 성분별로 곱해야 합니다. ${show(instead)}로 쓰세요. 행렬곱을 하면 성분이 섞이거나 더해집니다.`,
        }),
      }),
    );
  });
};
