import { transpose } from '../build.ts';
import { derive } from '../differentiate/derive.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** The gradient of another variable of the same formula. */
export const otherVariable: Misconception = {
  wrongTurns(derivation) {
    const { givens, output, target, upstream } = derivation;
    const show = shownIn(derivation);
    const others = givens.declarations.filter((one) => one.name !== target);
    return others.flatMap(({ name }) => {
      const other = derive(givens, { output, target: name }, upstream);
      if (!other || other.gradient.kind === 'number') return [];
      const message = {
        en: `This is ${show.partial(name)}. The question is ${show.partial(target)}: hold ${show(name)} fixed and let ${show(target)} vary.`,
        ko: `이 식은 ${show.partial(name)}입니다. 구할 것은 ${show.partial(target)}입니다. ${show(name)} 값은 고정하고 ${show(target)}에 대해 미분하세요.`,
      };
      return [
        { finish: () => other.gradient, message },
        { finish: () => transpose(other.gradient), message },
      ];
    });
  },
};
