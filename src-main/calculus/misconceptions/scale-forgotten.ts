import { number, quotient } from '../build.ts';
import { atSteps } from './misconception.ts';

/** A constant factor, such as 1/N, 1/T or γ, is left out on the way back. */
export const scaleForgotten = atSteps(({ rule, term, upstream }, { show }) => {
  const constant = {
    'scale-tensor': term.operands[0],
    'entrywise-product': undefined,
    'quotient-numerator': term.operands[1],
  }[rule as string];
  if (!constant) return undefined;
  const factor = show(
    rule === 'quotient-numerator' ? quotient(number(1), constant.source) : constant.source,
  );
  return {
    instead: upstream,
    message: {
      en: `The factor ${factor} from ${show(term.source)} is missing. Whatever scales a value on the way forward also scales its gradient on the way back.`,
      ko: `${show(term.source)}의 계수 ${factor} 항이 빠졌습니다. 순전파에서 곱한 값은 역전파에서도 기울기에 곱합니다.`,
    },
  };
});
