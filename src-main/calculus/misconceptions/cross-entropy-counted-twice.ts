import { negative, number, sum } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { shownIn, type Misconception, type WrongTurn } from './misconception.ts';
import { predictionsIn } from './predictions.ts';

/** An extra p ∘ (1 − p) after ŷ − y, which contains the derivative of softmax or σ already. */
export const crossEntropyCountedTwice: Misconception = {
  wrongTurns(derivation) {
    const show = shownIn(derivation);
    return predictionsIn(derivation).map(({ logits, value, shape }): WrongTurn => {
      const slope = times([value, sum([number(1), negative(value)])], shape);
      return {
        alteration: {
          arrival: ({ name, gradient }) =>
            name === logits ? times([gradient, slope], shape) : undefined,
        },
        message: {
          en: `The derivative of ${show(value)} is counted twice. Prediction minus target already contains it, so nothing more is multiplied on.`,
          ko: `${show(value)}의 도함수를 두 번 곱했습니다. 예측에서 정답을 뺀 값에 이미 그 도함수가 들어 있습니다.`,
        },
      };
    });
  },
};
