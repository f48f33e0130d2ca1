import { product } from '../build.ts';
import type { MendRule } from './mend.ts';

/** B A for A B. */
export const orderOfFactors: MendRule = (part, { show }) => {
  if (part.kind !== 'product') return [];
  const { factors } = part;
  return factors.slice(1).map((right, place) => {
    const left = factors[place]!;
    const swapped = product([...factors.slice(0, place), right, left, ...factors.slice(place + 2)]);
    return {
      instead: swapped,
      message: () => ({
        en: `The factors ${show(left)} and ${show(right)} are in the wrong order. Matrix products do not commute: write ${show(swapped)}.`,
        ko: `${show(left)}, ${show(right)} 두 인수의 순서가 바뀌었습니다. 행렬곱은 순서를 바꿀 수 없으므로 ${show(swapped)}로 쓰세요.`,
      }),
    };
  });
};
