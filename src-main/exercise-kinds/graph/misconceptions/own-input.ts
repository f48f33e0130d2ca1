import { edgeName, localized, math, shown } from '../figures.ts';
import { otherEdge, type GraphMisconception } from './misconception.ts';

/** A product's local gradient taken as the input's own value. */
export const ownInput: GraphMisconception = {
  local(edge, { numbers }) {
    const other = otherEdge(edge);
    if (edge.to.node.op !== 'multiply' || !other) return [];
    const [own, its] = [edge.from, other.from];
    const [ownValue, itsValue] = [own, its].map(({ id }) => numbers.value.get(id)!);
    return [
      {
        value: ownValue!,
        message: localized(
          `On the edge ${edgeName(edge)} you used ${math(`${own.latex} = ${shown(ownValue!)}`)} itself. A product hands each input the value of the other, ${math(`${its.latex} = ${shown(itsValue!)}`)}.`,
          `간선 ${edgeName(edge)}에서 자기 값(${math(`${own.latex} = ${shown(ownValue!)}`)})을 썼습니다. 곱은 각 입력에 상대의 값(${math(`${its.latex} = ${shown(itsValue!)}`)})을 줍니다.`,
        ),
      },
    ];
  },
};
