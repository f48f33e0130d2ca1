import { quotient } from '../build.ts';
import type { Expression } from '../expression.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** Divided by a number of rows that the formula does not divide by. */
export const averaged: Misconception = {
  wrongTurns(derivation) {
    const show = shownIn(derivation);
    return derivation.givens.sizes.map((size) => ({
      finish: (right: Expression) => quotient(right, { kind: 'name', name: size }),
      message: {
        en: `You divided by ${show(size)}, but the formula adds up and does not average. Only a mean in the formula puts $1/${size}$ into the gradient.`,
        ko: `${show(size)} 항으로 나누었지만 주어진 식은 평균이 아니라 합입니다. 식에 평균이 있을 때만 기울기에 $1/${size}$ 항이 들어갑니다.`,
      },
    }));
  },
};
