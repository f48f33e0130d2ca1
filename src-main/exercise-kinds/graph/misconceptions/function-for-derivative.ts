import { edgeName, localized, math, shown } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** The node's value where its derivative belongs, as f for f′. */
export const functionForDerivative: GraphMisconception = {
  local(edge, { numbers }) {
    const value = numbers.value.get(edge.to.id)!;
    return [
      {
        value,
        message: localized(
          `On the edge ${edgeName(edge)} you used the value ${math(`${edge.to.latex} = ${shown(value)}`)} where its derivative belongs.`,
          `간선 ${edgeName(edge)}에서 도함수 자리에 함수의 값(${math(`${edge.to.latex} = ${shown(value)}`)})을 썼습니다.`,
        ),
      },
    ];
  },
};
