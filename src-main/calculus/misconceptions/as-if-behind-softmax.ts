import { name, negative, sum } from '../build.ts';
import { shownIn, type Misconception } from './misconception.ts';
import { predictionsIn } from './predictions.ts';

/** ŷ − y where it does not hold: at the probabilities themselves, or for targets that do not sum to 1. */
export const asIfBehindSoftmax: Misconception = {
  wrongTurns(derivation) {
    const { givens, target, output } = derivation;
    const show = shownIn(derivation);
    const labels =
      givens.declarations.find(({ role }) => role === 'one-hot') ??
      givens.declarations.find(({ name: one }) => one === 'y');
    if (!labels || labels.name === target) return [];
    const minus = (value: Parameters<typeof negative>[0]) =>
      sum([value, negative(name(labels.name))]);
    return [
      {
        finish: () => minus(name(target)),
        message: {
          en: `Prediction minus target is the gradient in front of a softmax or σ. You are asked for ${show.partial(target)} behind it, of ${show(output)} itself.`,
          ko: `예측에서 정답을 뺀 값은 softmax나 σ에 들어가기 전의 기울기입니다. 구할 것은 그 뒤에 있는 ${show.partial(target)} 값입니다.`,
        },
      },
      ...predictionsIn(derivation).map(({ logits, value }) => ({
        alteration: {
          arrival: (other: { name: string }) => (other.name === logits ? minus(value) : undefined),
        },
        message: {
          en: `${show(minus(value))} needs the entries of ${show(labels.name)} to sum to 1, which is not given here.`,
          ko: `${show(minus(value))} 공식은 ${show(labels.name)} 성분의 합이 1일 때만 성립하는데, 여기에는 그런 조건이 없습니다.`,
        },
      })),
    ];
  },
};
