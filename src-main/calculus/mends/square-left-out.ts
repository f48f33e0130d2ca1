import { number, power } from '../build.ts';
import type { MendRule } from './mend.ts';

/** 1 − h for 1 − h², s x / r for s x / r². */
export const squareLeftOut: MendRule = (part, { show }) => {
  if (part.kind === 'power')
    return [
      {
        instead: part.base,
        message: () => ({
          en: `${show(part)} has a power too much: ${show(part.base)} belongs here.`,
          ko: `${show(part)}: 거듭제곱이 필요 없습니다. 여기에는 ${show(part.base)} 항이 들어가야 합니다.`,
        }),
      },
    ];
  if (part.kind !== 'name' && part.kind !== 'call') return [];
  return [2, 3].map((exponent) => {
    const instead = power(part, number(exponent));
    return {
      instead,
      message: () => ({
        en: `A power is missing: ${show(instead)} belongs here, not ${show(part)}.`,
        ko: `거듭제곱이 빠졌습니다. 여기에는 ${show(part)}가 아니라 ${show(instead)} 항이 들어가야 합니다.`,
      }),
    };
  });
};
