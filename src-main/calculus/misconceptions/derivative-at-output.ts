import { call, name } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { toText } from '../print/text.ts';
import { atSteps } from './misconception.ts';

/** f′(h) where f′(z) belongs; for ReLU the two are equal, and then this is not found. */
export const derivativeAtOutput = atSteps(({ rule, term, upstream, definition, isWhole }) => {
  if (rule !== 'activation' || term.op !== 'call') return undefined;
  const output = isWhole ? name(definition) : term.source;
  const wrong = call(term.name, [output], 1);
  const right = toText(call(term.name, [term.operands[0]!.source], 1));
  return {
    instead: times([upstream, wrong], term.shape),
    message: {
      en: `${toText(wrong)} takes the derivative at the wrong place. The function was applied to ${toText(term.operands[0]!.source)}, so its slope is ${right}.`,
      ko: `${toText(wrong)}: 도함수를 구하는 자리가 다릅니다. 함수에 들어간 값은 ${toText(term.operands[0]!.source)}이므로 ${right} 값을 써야 합니다.`,
    },
  };
});
