import { elementwise, negative, number, sum } from '../build.ts';
import { softmaxJacobian } from './softmax-jacobian.ts';
import { atSteps, valueOfStep } from './misconception.ts';

/** Softmax taken for an elementwise function: p ∘ (1 − p), without −pᵢpⱼ. */
export const softmaxDiagonalOnly = atSteps((step, { show }) => {
  const { term, upstream } = step;
  if (term.op !== 'call' || term.name !== 'softmax') return undefined;
  const value = term.source;
  const output = valueOfStep(step);
  const p = show(output);
  const jacobian = show(softmaxJacobian(output));
  const diagonal = show(elementwise([output, sum([number(1), negative(output)])]));
  return {
    instead: elementwise([value, sum([number(1), negative(value)]), upstream]),
    message: {
      en: `${diagonal} is only the diagonal of softmax's Jacobian. Every entry of ${show(term.operands[0]!.source)} changes every entry of ${p}: the Jacobian is ${jacobian}.`,
      ko: `${diagonal}: softmax 야코비안(Jacobian)의 대각 성분만 쓴 식입니다. ${show(term.operands[0]!.source)}의 한 성분이 ${p}의 모든 성분을 바꾸므로 야코비안은 ${jacobian}입니다.`,
    },
  };
});
