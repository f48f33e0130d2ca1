import type { Misconception, WrongTurn } from './misconception.ts';
import { toText } from '../print/text.ts';

/** ŷ where ŷ − y belongs. */
export const targetForgotten: Misconception = {
  wrongTurns: ({ steps, givens }) =>
    steps.flatMap(({ id, term }): WrongTurn[] => {
      if (term.op !== 'call' || !/^(softmax|sigmoid)$/.test(term.name)) return [];
      const target = givens.declarations.find(
        ({ name, role }) => role === 'one-hot' || name === 'y',
      );
      if (!target) return [];
      return [
        {
          alteration: { step: (other) => (other.id === id ? term.source : undefined) },
          message: {
            en: `The target is missing: the gradient is the prediction minus ${target.name}, not ${toText(term.source)} alone.`,
            ko: `정답이 빠졌습니다. 기울기는 ${toText(term.source)}만이 아니라 거기에서 ${target.name} 값을 뺀 것입니다.`,
          },
        },
      ];
    }),
};
