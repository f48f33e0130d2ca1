import { number, scaled } from '../build.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** Twice the right answer. */
export const factorTwoExtra: Misconception = {
  wrongTurns: (derivation) => [
    {
      finish: (right) => scaled(number(2), [right]),
      message: {
        en: `This is twice ${shownIn(derivation).partial(derivation.target)}: there is a factor 2 too many, as if you had differentiated a square.`,
        ko: `${shownIn(derivation).partial(derivation.target)}의 두 배입니다. 제곱을 미분한 것처럼 계수 2가 더 들어갔습니다.`,
      },
    },
  ],
};
