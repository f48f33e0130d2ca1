import { derivativeOf, times } from '../differentiate/downstream.ts';
import { atSteps } from './misconception.ts';

/** z where f′(z) belongs: W for sign(W). */
export const argumentForDerivative = atSteps(({ rule, term, upstream }, { show }) => {
  if (rule !== 'activation' || term.op !== 'call') return undefined;
  const input = term.operands[0]!.source;
  const local = derivativeOf(term.name, [input]);
  return {
    instead: times([upstream, input], term.shape),
    message: {
      en: `You multiplied by ${show(input)} itself. The local gradient of ${show(term.source)} is ${show(local)}.`,
      ko: `${show(input)} 값 자체를 곱했습니다. ${show(term.source)}의 국소 기울기(local gradient)는 ${show(local)}입니다.`,
    },
  };
});
