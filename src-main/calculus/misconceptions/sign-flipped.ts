import { negative } from '../build.ts';
import { atSteps, shownIn, type Misconception } from './misconception.ts';

const atMinus = atSteps(({ rule, term, upstream }, { show }) =>
  rule === 'negative'
    ? {
        instead: upstream,
        message: {
          en: `The minus sign of ${show(term.source)} got lost on the way back.`,
          ko: `${show(term.source)}의 음의 부호가 거슬러 오는 동안 사라졌습니다.`,
        },
      }
    : undefined,
);

/** The right answer with the other sign, or a sign lost in one term. */
export const signFlipped: Misconception = {
  wrongTurns: (derivation) => [
    {
      finish: negative,
      message: {
        en: `Only the sign is wrong: ${shownIn(derivation).partial(derivation.target)} is the negative of this.`,
        ko: `부호만 반대입니다. 구하는 ${shownIn(derivation).partial(derivation.target)} 값은 이 식에 −1을 곱한 것입니다.`,
      },
    },
    ...atMinus.wrongTurns(derivation),
  ],
};
