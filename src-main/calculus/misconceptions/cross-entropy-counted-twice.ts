import { negative, number, sum } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { toText } from '../print/text.ts';
import type { Misconception, WrongTurn } from './misconception.ts';
import { predictionsIn } from './predictions.ts';

/** An extra p ∘ (1 − p) after ŷ − y, which contains the derivative of softmax or σ already. */
export const crossEntropyCountedTwice: Misconception = {
  wrongTurns: (derivation) =>
    predictionsIn(derivation).map(({ logits, value, shape }): WrongTurn => {
      const slope = times([value, sum([number(1), negative(value)])], shape);
      return {
        alteration: {
          arrival: ({ name, gradient }) =>
            name === logits ? times([gradient, slope], shape) : undefined,
        },
        message: {
          en: `The derivative of ${toText(value)} is counted twice: the prediction minus the target is already the gradient behind it.`,
          ko: `${toText(value)}의 도함수를 두 번 곱했습니다. 예측에서 정답을 뺀 값에 이미 그 도함수가 들어 있습니다.`,
        },
      };
    }),
};
