import { call, name } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { atSteps } from './misconception.ts';

/** f′(h) where f′(z) belongs; for ReLU the two are equal, and then this is not found. */
export const derivativeAtOutput = atSteps(
  ({ rule, term, upstream, definition, isWhole }, { show }) => {
    if (rule !== 'activation' || term.op !== 'call') return undefined;
    const output = isWhole ? name(definition) : term.source;
    const wrong = call(term.name, [output], 1);
    const right = show(call(term.name, [term.operands[0]!.source], 1));
    return {
      instead: times([upstream, wrong], term.shape),
      message: {
        en: `${show(wrong)} takes the slope at the wrong point. The function was applied to ${show(term.operands[0]!.source)}, so its slope is ${right}.`,
        ko: `${show(wrong)}: 도함수를 구하는 자리가 다릅니다. 함수에 들어간 값은 ${show(term.operands[0]!.source)}이므로 ${right} 값을 써야 합니다.`,
      },
    };
  },
);
