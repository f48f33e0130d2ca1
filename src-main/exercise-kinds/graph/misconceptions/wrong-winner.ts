import { extremeAt } from '../extreme.ts';
import { edgeName, localized, math, shown } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** max or min taken to have chosen another input. */
export const wrongWinner: GraphMisconception = {
  local(edge, { numbers }) {
    const extreme = extremeAt(edge.to, numbers.value);
    if (extreme?.chosen.length !== 1 || extreme.chosen[0] !== edge) return [];
    const named = ({ from: { id, latex } }: typeof edge): string =>
      math(`${latex} = ${shown(numbers.value.get(id)!)}`);
    const losers = edge.to.entering
      .filter((other) => other !== edge)
      .map(named)
      .join(', ');
    return [
      {
        value: 0,
        message: localized(
          `On the edge ${edgeName(edge)} you stopped the gradient. Here ${extreme.op} chose ${named(edge)} over ${losers}, so the gradient goes this way.`,
          `간선 ${edgeName(edge)}에서 기울기를 막았습니다. 여기서 ${extreme.op}는 ${losers} 대신 ${named(edge)} 쪽을 골랐으므로 기울기는 이쪽으로 갑니다.`,
        ),
      },
    ];
  },
};
