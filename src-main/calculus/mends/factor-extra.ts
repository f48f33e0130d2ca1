import { elementwise, product } from '../build.ts';
import type { Expression } from '../expression.ts';
import { without, type Mend, type MendRule } from './mend.ts';

/** Wᵀ δ ∘ x for Wᵀ δ; X / N for X. */
export const factorExtra: MendRule = (part, { show }) => {
  const mend = (factor: Expression, instead: Expression): Mend => ({
    instead,
    message: () => ({
      en: `The factor ${show(factor)} is too much. The gradient passes no place that would multiply by it.`,
      ko: `${show(factor)} 항을 더 곱했습니다. 기울기가 지나는 길에 그것을 곱하는 곳은 없습니다.`,
    }),
  });
  switch (part.kind) {
    case 'product':
    case 'elementwise': {
      const join = part.kind === 'product' ? product : elementwise;
      return part.factors.map((factor, place) => mend(factor, join(without(part.factors, place))));
    }
    case 'quotient':
      return [
        {
          instead: part.numerator,
          message: () => ({
            en: `Nothing divides by ${show(part.denominator)} here: only ${show(part.numerator)} is left.`,
            ko: `여기에는 ${show(part.denominator)} 항으로 나누는 곳이 없습니다. ${show(part.numerator)}만 남습니다.`,
          }),
        },
      ];
    default:
      return [];
  }
};
