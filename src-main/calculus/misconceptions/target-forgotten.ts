import { toText } from '../print/text.ts';
import type { Misconception, WrongTurn } from './misconception.ts';
import { predictionsIn } from './predictions.ts';

/** ŷ where ŷ − y belongs. */
export const targetForgotten: Misconception = {
  wrongTurns(derivation) {
    const target = derivation.givens.declarations.find(
      ({ name, role }) => role === 'one-hot' || name === 'y',
    );
    if (!target) return [];
    return predictionsIn(derivation).map(({ logits, value }): WrongTurn => ({
      alteration: { arrival: ({ name }) => (name === logits ? value : undefined) },
      message: {
        en: `The target is missing: the gradient is the prediction minus ${target.name}, not ${toText(value)} alone.`,
        ko: `정답이 빠졌습니다. 기울기는 ${toText(value)}만이 아니라 거기에서 ${target.name} 값을 뺀 것입니다.`,
      },
    }));
  },
};
