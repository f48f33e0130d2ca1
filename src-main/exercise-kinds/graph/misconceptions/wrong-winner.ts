import { edgeName, localized, math, shown } from '../figures.ts';
import { otherEdge, type GraphMisconception } from './misconception.ts';

/** max or min taken to have chosen the other input. */
export const wrongWinner: GraphMisconception = {
  local(edge, { numbers }) {
    const other = otherEdge(edge);
    const isExtreme = edge.to.node.op === 'maximum' || edge.to.node.op === 'minimum';
    if (!isExtreme || !other || numbers.local.get(edge.id) !== 1) return [];
    const op = edge.to.node.op === 'maximum' ? 'max' : 'min';
    const [winner, loser] = [edge.from, other.from].map(
      ({ id, latex }) => `${latex} = ${shown(numbers.value.get(id)!)}`,
    );
    return [
      {
        value: 0,
        message: localized(
          `On the edge ${edgeName(edge)} you stopped the gradient. Here ${op} chose ${math(winner!)} over ${math(loser!)}, so the gradient goes this way.`,
          `간선 ${edgeName(edge)}에서 기울기를 막았습니다. 여기서 ${op}는 ${math(loser!)} 대신 ${math(winner!)} 쪽을 골랐으므로 기울기는 이쪽으로 갑니다.`,
        ),
      },
    ];
  },
};
