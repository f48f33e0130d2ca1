import { call, elementwise, negative, number, sum } from '../build.ts';
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
  const coupling = {
    en: `${show(call('diag', [output]))} is only the first term of softmax's Jacobian. The sum below the fraction changes with every entry, which gives the second: ${jacobian}.`,
    ko: `${show(call('diag', [output]))}: softmax 야코비안(Jacobian)의 첫째 항일 뿐입니다. 분모의 합이 모든 성분에 따라 변하므로 둘째 항까지 ${jacobian}입니다.`,
  };
  const only = {
    instead: elementwise([value, sum([number(1), negative(value)]), upstream]),
    message: {
      en: `${diagonal} is only the diagonal of softmax's Jacobian. Every entry of ${show(term.operands[0]!.source)} changes every entry of ${p}: the Jacobian is ${jacobian}.`,
      ko: `${diagonal}: softmax 야코비안(Jacobian)의 대각 성분만 쓴 식입니다. ${show(term.operands[0]!.source)}의 한 성분이 ${p}의 모든 성분을 바꾸므로 야코비안은 ${jacobian}입니다.`,
    },
  };
  return [only, { instead: elementwise([value, upstream]), message: coupling }];
});
