import { number, negative, sum } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { toText } from '../print/text.ts';
import type { Misconception } from './misconception.ts';

/** An extra p ∘ (1 − p) after ŷ − y, which contains the derivative of softmax or σ already. */
export const crossEntropyCountedTwice: Misconception = {
  wrongTurns: ({ steps }) =>
    steps.flatMap(({ id, term, downstream }) => {
      if (term.op !== 'call' || !/^(softmax|sigmoid)$/.test(term.name)) return [];
      const p = term.source;
      const slope = times([p, sum([number(1), negative(p)])], term.shape);
      return {
        alteration: {
          step: (other: { id: number }) =>
            other.id === id ? times([downstream, slope], term.shape) : undefined,
        },
        message: {
          en: `The derivative of ${toText(p)} is counted twice: the prediction minus the target is already the gradient behind it.`,
          ko: `${toText(p)}의 도함수를 두 번 곱했습니다. 예측에서 정답을 뺀 값에 이미 그 도함수가 들어 있습니다.`,
        },
      };
    }),
};
