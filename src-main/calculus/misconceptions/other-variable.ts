import { derive } from '../differentiate/derive.ts';
import { partial, type Misconception } from './misconception.ts';

/** The gradient of another variable of the same formula. */
export const otherVariable: Misconception = {
  wrongTurns(derivation) {
    const { givens, output, target, upstream } = derivation;
    const others = givens.declarations.filter((one) => one.name !== target);
    return others.flatMap(({ name }) => {
      const other = derive(givens, { output, target: name }, upstream);
      if (!other || other.gradient.kind === 'number') return [];
      return {
        finish: () => other.gradient,
        message: {
          en: `This is ${partial(derivation, name)}. The question is ${partial(derivation, target)}: hold ${name} fixed and let ${target} vary.`,
          ko: `이 식은 ${partial(derivation, name)}입니다. 구할 것은 ${partial(derivation, target)}입니다. ${name} 값은 고정하고 ${target}에 대해 미분하세요.`,
        },
      };
    });
  },
};
