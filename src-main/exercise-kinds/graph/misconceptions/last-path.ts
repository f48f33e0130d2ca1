import { edgeName, localized, math, sum } from '../figures.ts';
import type { TaskEdge, TaskNode } from '../task.ts';
import type { GraphMisconception } from './misconception.ts';

/** The edge whose gradient arrives last when the graph is walked backward. */
const lastToArrive = ({ leaving }: TaskNode): TaskEdge => {
  const [first] = leaving;
  return leaving.findLast(({ to }) => to === first!.to)!;
};

/** Each path overwriting the one before, so that only the last is left. */
export const lastPath: GraphMisconception = {
  node(node, { numbers }) {
    if (node.leaving.length < 2) return [];
    const edge = lastToArrive(node);
    const all = node.leaving.map(({ id }) => numbers.downstream.get(id)!);
    return [
      {
        value: numbers.downstream.get(edge.id)!,
        message: localized(
          `Only the edge ${edgeName(edge)} is in it, the last to arrive at ${math(node.latex)}. Gradients at a branch add up and do not overwrite each other: ${math(sum(all))}.`,
          `${math(node.latex)}에 마지막으로 도착한 간선 ${edgeName(edge)}의 것만 있습니다. 갈라지는 곳의 기울기는 덮어쓰지 않고 더합니다: ${math(sum(all))}.`,
        ),
      },
    ];
  },
};
