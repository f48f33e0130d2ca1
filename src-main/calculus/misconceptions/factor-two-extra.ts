import { number, scaled } from '../build.ts';
import { partial, type Misconception } from './misconception.ts';

/** Twice the right answer. */
export const factorTwoExtra: Misconception = {
  wrongTurns: (derivation) => [
    {
      finish: (right) => scaled(number(2), [right]),
      message: {
        en: `This is twice ${partial(derivation, derivation.target)}: a factor 2 has slipped in, as if a square had been differentiated.`,
        ko: `${partial(derivation, derivation.target)}의 두 배입니다. 제곱을 미분한 것처럼 계수 2가 더 들어갔습니다.`,
      },
    },
  ],
};
