import { derivativeOf, times } from '../differentiate/downstream.ts';
import { atSteps } from './misconception.ts';

/** f(z) where f′(z) belongs. */
export const activationForDerivative = atSteps(({ rule, term, upstream }, { show }) => {
  if (rule !== 'activation' || term.op !== 'call' || term.name === 'exp') return undefined;
  const value = show(term.source);
  const local = show(derivativeOf(term.name, [term.operands[0]!.source]));
  return {
    instead: times([upstream, term.source], term.shape),
    message: {
      en: `You used the value ${value} where the derivative ${local} belongs. The local gradient says how fast ${value} changes, not how large it is.`,
      ko: `도함수 ${local} 항을 쓸 자리에 함숫값 ${value} 항을 썼습니다. 국소 기울기(local gradient)는 값의 크기가 아니라 값이 변하는 정도입니다.`,
    },
  };
});
