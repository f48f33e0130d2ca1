import { number, scaled } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { atSteps } from './misconception.ts';

/** x for 2x: the exponent does not come down as a factor. */
export const powerFactorForgotten = atSteps(({ rule, term, upstream }, { show }) => {
  if (rule !== 'power') return undefined;
  const [base, exponent] = term.operands.map((operand) => operand.source);
  if (exponent!.kind !== 'number' || exponent!.value !== 2) return undefined;
  return {
    instead: times([upstream, base!], term.shape),
    message: {
      en: `The factor 2 is missing: the derivative of ${show(term.source)} with respect to ${show(base!)} is ${show(scaled(number(2), [base!]))}.`,
      ko: `계수 2가 빠졌습니다. ${show(term.source)} 식을 ${show(base!)}에 대해 미분하면 ${show(scaled(number(2), [base!]))}입니다.`,
    },
  };
});
