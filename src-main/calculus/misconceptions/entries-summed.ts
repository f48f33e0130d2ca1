import { call, name, number, scaled, sum } from '../build.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** All entries of the right answer added up to one number. */
export const entriesSummed: Misconception = {
  wrongTurns(derivation) {
    const { target } = derivation;
    const show = shownIn(derivation);
    return [
      {
        finish: (right) => call('sum', [sum([right, scaled(number(0), [name(target)])])]),
        message: {
          en: `The entries have been added up to one number. Every entry of ${show(target)} has a partial derivative of its own, so the gradient has the shape of ${show(target)}.`,
          ko: `성분을 모두 더해 수 하나로 만들었습니다. ${show(target)}의 성분마다 편미분이 하나씩 있으므로 기울기의 형상은 ${show(target)}의 형상과 같습니다.`,
        },
      },
    ];
  },
};
