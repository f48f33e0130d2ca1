import { edgeName, localized, math, shown } from '../figures.ts';
import { isGate, type GraphMisconception } from './misconception.ts';

/** A ReLU that is off letting the gradient through. */
export const gateIgnored: GraphMisconception = {
  local(edge, { numbers }) {
    const input = numbers.value.get(edge.from.id)!;
    if (!isGate(edge.to) || input > 0) return [];
    const here = math(`${edge.from.latex} = ${shown(input)}`);
    return [
      {
        value: 1,
        message: localized(
          `On the edge ${edgeName(edge)} you let the gradient through. ReLU is off here, since ${here} is not positive: moving it a little changes nothing.`,
          `간선 ${edgeName(edge)}에서 기울기를 그대로 보냈습니다. 입력(${here})이 양수가 아니어서 ReLU가 꺼져 있고, 조금 움직여도 결과가 변하지 않습니다.`,
        ),
      },
    ];
  },
};
