import { derivativeOf, times } from '../differentiate/downstream.ts';
import { atSteps } from './misconception.ts';

/** f′ as a factor twice. */
export const derivativeTwice = atSteps(({ rule, term, upstream }, { show }) => {
  if (rule !== 'activation' || term.op !== 'call') return undefined;
  const local = derivativeOf(term.name, [term.operands[0]!.source]);
  return {
    instead: times([upstream, local, local], term.shape),
    message: {
      en: `${show(local)} appears twice. The gradient passes through ${show(term.source)} once, so it is a factor once.`,
      ko: `${show(local)} 항이 두 번 들어갔습니다. ${show(term.source)} 함수를 한 번만 지나므로 한 번만 곱합니다.`,
    },
  };
});
