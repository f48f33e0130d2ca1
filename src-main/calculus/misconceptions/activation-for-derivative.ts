import { derivativeOf, times } from '../differentiate/downstream.ts';
import { toText } from '../print/text.ts';
import { atSteps } from './misconception.ts';

/** f(z) where f′(z) belongs. */
export const activationForDerivative = atSteps(({ rule, term, upstream }) => {
  if (rule !== 'activation' || term.op !== 'call' || term.name === 'exp') return undefined;
  const value = toText(term.source);
  const local = toText(derivativeOf(term.name, [term.operands[0]!.source]));
  return {
    instead: times([upstream, term.source], term.shape),
    message: {
      en: `Here stands the value ${value} where its derivative ${local} belongs: the local gradient says how ${value} changes, not how large it is.`,
      ko: `도함수 ${local} 자리에 함숫값 ${value} 항을 썼습니다. 국소 기울기(local gradient)는 값의 크기가 아니라 값이 변하는 정도입니다.`,
    },
  };
});
