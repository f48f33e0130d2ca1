import { times } from '../differentiate/downstream.ts';
import { toText } from '../print/text.ts';
import { atSteps } from './misconception.ts';

/** x for 2x: the exponent does not come down as a factor. */
export const powerFactorForgotten = atSteps(({ rule, term, upstream }) => {
  if (rule !== 'power') return undefined;
  const [base, exponent] = term.operands.map((operand) => operand.source);
  if (exponent!.kind !== 'number' || exponent!.value !== 2) return undefined;
  return {
    instead: times([upstream, base!], term.shape),
    message: {
      en: `The factor 2 is missing: the derivative of ${toText(term.source)} with respect to ${toText(base!)} is 2 ${toText(base!)}.`,
      ko: `계수 2가 빠졌습니다. ${toText(term.source)} 식을 ${toText(base!)}에 대해 미분하면 2 ${toText(base!)}입니다.`,
    },
  };
});
