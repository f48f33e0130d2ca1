import { elementwise, negative, number, sum } from '../build.ts';
import { toText } from '../print/text.ts';
import { atSteps, valueOfStep } from './misconception.ts';

/** Softmax taken for an elementwise function: p ∘ (1 − p), without −pᵢpⱼ. */
export const softmaxDiagonalOnly = atSteps((step) => {
  const { term, upstream } = step;
  if (term.op !== 'call' || term.name !== 'softmax') return undefined;
  const value = term.source;
  const p = valueOfStep(step);
  return {
    instead: elementwise([value, sum([number(1), negative(value)]), upstream]),
    message: {
      en: `${p} ∘ (1 − ${p}) is only the diagonal of softmax's Jacobian. Every entry of ${toText(term.operands[0]!.source)} changes every entry of ${p}: the Jacobian is diag(${p}) − ${p} ${p}ᵀ.`,
      ko: `${p} ∘ (1 − ${p})는 softmax 야코비안의 대각 성분일 뿐입니다. ${toText(term.operands[0]!.source)}의 한 성분이 ${p}의 모든 성분을 바꾸므로 야코비안은 diag(${p}) − ${p} ${p}ᵀ입니다.`,
    },
  };
});
