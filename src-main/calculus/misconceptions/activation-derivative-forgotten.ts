import { derivativeOf } from '../differentiate/downstream.ts';
import { toText } from '../print/text.ts';
import { atSteps, valueOfStep } from './misconception.ts';

/** h = f(z) is passed as if it were z: no f′. */
export const activationDerivativeForgotten = atSteps((step) => {
  const { term, rule, upstream } = step;
  const isCurved = rule === 'activation' || (term.op === 'call' && term.name === 'softmax');
  if (!isCurved || term.op !== 'call') return undefined;
  const value = valueOfStep(step);
  const inner = term.operands[0]!.source;
  const local =
    term.name === 'softmax' ? `diag(p) − p pᵀ` : toText(derivativeOf(term.name, [inner]));
  return {
    instead: upstream,
    message: {
      en: `The factor ${local} is missing. Going back from ${value} to ${toText(inner)}, the gradient passes through ${toText(term.source)}, so the chain rule multiplies by ${local}.`,
      ko: `${local} 항이 빠졌습니다. ${value}에서 ${toText(inner)}까지 거슬러 갈 때 ${toText(term.source)} 함수를 지나므로, 연쇄 법칙에 따라 ${local} 항을 곱해야 합니다.`,
    },
  };
});
