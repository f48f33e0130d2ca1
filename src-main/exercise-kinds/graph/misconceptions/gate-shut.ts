import { edgeName, localized, math, shown } from '../figures.ts';
import { isGate, type GraphMisconception } from './misconception.ts';

/** A ReLU that is on stopping the gradient. */
export const gateShut: GraphMisconception = {
  local(edge, { numbers }) {
    const input = numbers.value.get(edge.from.id)!;
    if (!isGate(edge.to) || input <= 0) return [];
    const here = math(`${edge.from.latex} = ${shown(input)}`);
    return [
      {
        value: 0,
        message: localized(
          `On the edge ${edgeName(edge)} you stopped the gradient. ReLU is on here, since ${here} is positive, and lets it through unchanged.`,
          `간선 ${edgeName(edge)}에서 기울기를 막았습니다. 입력(${here})이 양수여서 ReLU가 켜져 있고, 기울기는 그대로 지나갑니다.`,
        ),
      },
    ];
  },
};
