import { number, scaled } from '../build.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** 0, as if nothing depended on the target. */
export const saidZero: Misconception = {
  wrongTurns(derivation) {
    const { output, target } = derivation;
    const show = shownIn(derivation);
    return [
      {
        finish: (right) => scaled(number(0), [right]),
        message: {
          en: `A gradient of 0 says that ${show(output)} does not change with ${show(target)}, but ${show(target)} does enter ${show(output)}.`,
          ko: `기울기가 0이면 ${show(target)} 값이 변해도 ${show(output)} 값이 그대로라는 뜻입니다. 하지만 ${show(output)} 식에는 ${show(target)} 항이 들어 있습니다.`,
        },
      },
    ];
  },
};
