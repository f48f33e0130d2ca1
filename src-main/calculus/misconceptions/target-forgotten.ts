import { shownIn, type Misconception, type WrongTurn } from './misconception.ts';
import { predictionsIn } from './predictions.ts';

/** ŷ where ŷ − y belongs. */
export const targetForgotten: Misconception = {
  wrongTurns(derivation) {
    const target = derivation.givens.declarations.find(
      ({ name, role }) => role === 'one-hot' || name === 'y',
    );
    if (!target) return [];
    const show = shownIn(derivation);
    return predictionsIn(derivation).map(({ logits, value }): WrongTurn => ({
      alteration: { arrival: ({ name }) => (name === logits ? value : undefined) },
      message: {
        en: `The target is missing: the gradient is the prediction minus ${show(target.name)}, not ${show(value)} alone.`,
        ko: `정답이 빠졌습니다. 기울기는 ${show(value)}만이 아니라 거기에서 ${show(target.name)} 값을 뺀 것입니다.`,
      },
    }));
  },
};
