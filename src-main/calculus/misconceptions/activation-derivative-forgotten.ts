import { derivativeOf } from '../differentiate/downstream.ts';
import { softmaxJacobian } from './softmax-jacobian.ts';
import { atSteps, valueOfStep } from './misconception.ts';

/** h = f(z) is passed as if it were z: no f′. */
export const activationDerivativeForgotten = atSteps((step, { show }) => {
  const { term, rule, upstream } = step;
  const isCurved = rule === 'activation' || (term.op === 'call' && term.name === 'softmax');
  if (!isCurved || term.op !== 'call') return undefined;
  const value = show(valueOfStep(step));
  const inner = term.operands[0]!.source;
  const local = show(
    term.name === 'softmax' ? softmaxJacobian(valueOfStep(step)) : derivativeOf(term.name, [inner]),
  );
  return {
    instead: upstream,
    message: {
      en: `The factor ${local} is missing. Going back from ${value} to ${show(inner)}, the gradient passes through ${show(term.source)}, so the chain rule multiplies by ${local}.`,
      ko: `${local} 항이 빠졌습니다. ${value}에서 ${show(inner)}까지 거슬러 갈 때 ${show(term.source)} 함수를 지나므로, 연쇄 법칙에 따라 ${local} 항을 곱해야 합니다.`,
    },
  };
});
