import { call, number } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import type { Expression } from '../expression.ts';
import { atSteps, valueOfStep } from './misconception.ts';

const positive = (left: Expression): Expression => ({
  kind: 'indicator',
  left,
  relation: '>',
  right: number(0),
});

/** ReLU's or max's gate left out, taken from the gradient, or replaced by the value. */
export const gateMisplaced = atSteps((step, { show }) => {
  const { term, upstream, place } = step;
  if (term.op !== 'call' || !/^(relu|max|min)$/.test(term.name)) return undefined;
  const value = valueOfStep(step);
  const input = term.operands[place]!.source;
  const gate = show(term.name === 'relu' ? call('relu', [input], 1) : term.source);
  return [
    {
      instead: upstream,
      message: {
        en: `The gate of ${show(term.source)} is missing: where ${show(input)} is not the larger one, no gradient passes.`,
        ko: `${show(term.source)}의 게이트(gate)가 빠졌습니다. ${show(input)} 값이 선택되지 않은 곳으로는 기울기가 흐르지 않습니다.`,
      },
    },
    {
      instead: times([upstream, positive(upstream)], term.shape),
      message: {
        en: `The gate depends on ${show(input)}, not on the gradient: gradients of either sign pass where ${show(input)} is the larger one.`,
        ko: `게이트(gate)는 기울기의 부호가 아니라 ${show(input)} 값으로 정해집니다. 그 값이 선택된 곳으로는 음의 기울기도 흐릅니다.`,
      },
    },
    {
      instead: times([upstream, term.source], term.shape),
      message: {
        en: `You multiplied by the value ${show(value)}. The local gradient of ${gate} is 1 where ${show(input)} is the larger one and 0 elsewhere.`,
        ko: `함숫값 ${show(value)} 항을 곱했습니다. ${gate}의 국소 기울기(local gradient)는 ${show(input)} 값이 선택된 곳에서 1, 나머지에서 0입니다.`,
      },
    },
  ];
});
