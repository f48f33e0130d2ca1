import { derivativeOf, times } from '../differentiate/downstream.ts';
import { product, transpose } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import { shownIn, type Misconception, type WrongTurn } from './misconception.ts';

/** f′(z) ∘ (Wᵀ g) for Wᵀ (f′(z) ∘ g); readable only where W is square. */
export const activationTooLate: Misconception = {
  wrongTurns(derivation) {
    const { steps } = derivation;
    const show = shownIn(derivation);
    return steps.flatMap((step): WrongTurn[] => {
      const { rule, term, upstream, definition } = step;
      if (rule !== 'activation' || term.op !== 'call' || isScalar(term.shape)) return [];
      const local = derivativeOf(term.name, [term.operands[0]!.source]);
      const below = steps.find(
        (other) =>
          other.id > step.id && other.rule === 'product-right' && other.term.op === 'matmul',
      );
      if (!below) return [];
      const turned = transpose(below.term.operands[0]!.source);
      const late = times([local, product([turned, upstream])], below.term.operands[1]!.shape);
      return [
        {
          alteration: { step: (other) => (other.id === below.id ? late : undefined) },
          message: {
            en: `The order is off. Going back from ${show(definition)}, multiply first by ${show(local)} entry by entry, then by ${show(turned)}.`,
            ko: `순서가 다릅니다. ${show(definition)}에서 거슬러 갈 때는 먼저 ${show(local)} 항을 성분별로 곱하고, 그다음에 행렬 ${show(turned)} 항을 곱합니다.`,
          },
        },
      ];
    });
  },
};
