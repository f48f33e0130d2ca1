import { extremeAt } from '../extreme.ts';
import { edgeName, localized, math } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** max or min passing the gradient to an input that lost as well. */
export const maxToBoth: GraphMisconception = {
  local(edge, { numbers }) {
    const extreme = extremeAt(edge.to, numbers.value);
    const winner = extreme?.chosen[0]?.from;
    if (!extreme || !winner || extreme.chosen.includes(edge)) return [];
    const { op } = extreme;
    return [
      {
        value: 1,
        message: localized(
          `On the edge ${edgeName(edge)} you let the gradient through. ${op} passes it only to the input that it chose, ${math(winner.latex)}; ${math(edge.from.latex)} gets 0.`,
          `간선 ${edgeName(edge)} 쪽으로도 기울기를 보냈습니다. ${op}는 고른 입력 ${math(winner.latex)} 쪽으로만 기울기를 보내고, ${math(edge.from.latex)} 쪽은 0입니다.`,
        ),
      },
    ];
  },
};
