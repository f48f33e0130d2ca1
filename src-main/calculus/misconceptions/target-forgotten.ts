import { name, negative } from '../build.ts';
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
    return predictionsIn(derivation).flatMap(({ logits, value }): WrongTurn[] => [
      {
        alteration: { arrival: ({ name }) => (name === logits ? value : undefined) },
        message: {
          en: `The target is missing: the gradient is the prediction minus ${show(target.name)}, not ${show(value)} alone.`,
          ko: `정답이 빠졌습니다. 기울기는 ${show(value)}만이 아니라 거기에서 ${show(target.name)} 값을 뺀 것입니다.`,
        },
      },
      {
        alteration: {
          arrival: ({ name: at }) => (at === logits ? negative(name(target.name)) : undefined),
        },
        message: {
          en: `The prediction is missing: ${show(value)} changes with every entry, so it stays in the gradient beside ${show(target.name)}.`,
          ko: `예측이 빠졌습니다. ${show(value)} 값도 모든 성분에 따라 변하므로 기울기에 ${show(target.name)} 항과 함께 남아야 합니다.`,
        },
      },
    ]);
  },
};
