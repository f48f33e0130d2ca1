import { name, ones } from '../build.ts';
import { namesIn, sameExpression, substitute } from '../expression.ts';
import type { Step } from '../differentiate/step.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** Eᵀa picks a row of E; as if every row had been picked. */
export const selectionForgotten: Misconception = {
  wrongTurns(derivation) {
    const { givens, target } = derivation;
    const show = shownIn(derivation);
    const selectors = givens.declarations.filter(
      ({ role, shape }) => role === 'one-hot' && shape.columns === '1',
    );
    const selects = ({ rule, term, place }: Step) =>
      /^product-/.test(rule) &&
      selectors.some((one) => sameExpression(term.operands[1 - place]!.source, name(one.name))) &&
      term.operands[place]!.source.kind !== 'number';
    const isTarget = derivation.steps.some(
      (step) => selects(step) && namesIn(step.term.operands[step.place]!.source).has(target),
    );
    if (!isTarget) return [];
    const all = new Map(selectors.map((one) => [one.name, ones(one.shape.rows)]));
    return [
      {
        alteration: {
          step: (step) => (selects(step) ? substitute(step.downstream, all) : undefined),
        },
        message: {
          en: `Here every row of ${show(target)} gets the gradient. Only the rows that were picked take part, so the other rows have gradient 0.`,
          ko: `여기서는 ${show(target)}의 모든 행에 기울기가 갑니다. 선택된 행만 계산에 쓰였으므로 나머지 행의 기울기는 0입니다.`,
        },
      },
    ];
  },
};
