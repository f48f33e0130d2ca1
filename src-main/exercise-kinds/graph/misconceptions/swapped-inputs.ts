import { edgeName, localized, math } from '../figures.ts';
import { otherEdge, type GraphMisconception } from './misconception.ts';

/** The local gradient of the node's other input. */
export const swappedInputs: GraphMisconception = {
  local(edge, { numbers }) {
    const other = otherEdge(edge);
    if (!other || edge.to.node.op === 'multiply' || other.from === edge.from) return [];
    // Nobody differentiates by a number.
    if (other.from.kind === 'constant') return [];
    return [
      {
        value: numbers.local.get(other.id)!,
        message: localized(
          `On the edge ${edgeName(edge)} you wrote the gradient of the other input, ${math(other.from.latex)}. The two are swapped.`,
          `간선 ${edgeName(edge)}에 다른 입력 ${math(other.from.latex)} 쪽의 기울기를 썼습니다. 두 입력이 서로 바뀌었습니다.`,
        ),
      },
    ];
  },
};
