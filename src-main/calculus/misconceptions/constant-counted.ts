import { sum } from '../build.ts';
import { derive } from '../differentiate/derive.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** W + I for W: the gradient of a constant is added to the right one. */
export const constantCounted: Misconception = {
  wrongTurns(derivation) {
    const { givens, output, target, upstream } = derivation;
    const show = shownIn(derivation);
    const others = givens.declarations.filter((one) => one.name !== target);
    return others.flatMap(({ name }) => {
      const other = derive(givens, { output, target: name }, upstream);
      if (!other || other.gradient.kind === 'number') return [];
      return {
        finish: (right) => sum([right, other.gradient]),
        message: {
          en: `${show(name)} contributes nothing here: it is held fixed while ${show(target)} varies. You added its gradient.`,
          ko: `${show(target)}에 대해 미분할 때 ${show(name)} 값은 고정되어 있으므로 더할 것이 없습니다. 그 기울기까지 더했습니다.`,
        },
      };
    });
  },
};
