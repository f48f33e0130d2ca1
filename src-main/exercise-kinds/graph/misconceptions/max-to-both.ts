import { edgeName, localized, math } from '../figures.ts';
import { otherEdge, type GraphMisconception } from './misconception.ts';

/** max or min passing the gradient to the input that lost as well. */
export const maxToBoth: GraphMisconception = {
  local(edge, { numbers }) {
    const [loser, winner] = [edge.from, otherEdge(edge)?.from];
    const isExtreme = edge.to.node.op === 'maximum' || edge.to.node.op === 'minimum';
    if (!isExtreme || !winner || numbers.local.get(edge.id) !== 0) return [];
    const op = edge.to.node.op === 'maximum' ? 'max' : 'min';
    return [
      {
        value: 1,
        message: localized(
          `On the edge ${edgeName(edge)} you let the gradient through. ${op} passes it only to the input that it chose, ${math(winner.latex)}; ${math(loser.latex)} gets 0.`,
          `간선 ${edgeName(edge)} 쪽으로도 기울기를 보냈습니다. ${op}는 고른 입력 ${math(winner.latex)} 쪽으로만 기울기를 보내고, ${math(loser.latex)} 쪽은 0입니다.`,
        ),
      },
    ];
  },
};
