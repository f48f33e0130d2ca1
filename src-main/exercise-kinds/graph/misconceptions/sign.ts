import { edgeName, localized, math } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** The right size with the wrong sign. */
export const sign: GraphMisconception = {
  local: (edge, { numbers }) => [
    {
      value: -numbers.local.get(edge.id)!,
      message: localized(
        `The size is right, the sign is not. On the edge ${edgeName(edge)}, ask whether ${math(edge.to.latex)} rises or falls when ${math(edge.from.latex)} rises.`,
        `크기는 맞고 부호가 틀립니다. 간선 ${edgeName(edge)}에서 ${math(edge.from.latex)} 값이 커질 때 ${math(edge.to.latex)} 값이 커지는지 작아지는지 생각하세요.`,
      ),
    },
  ],
  node: (node, { task, numbers }) => [
    {
      value: -node.leaving.reduce((sum, { id }) => sum + numbers.downstream.get(id)!, 0),
      message: localized(
        `The size is right, the sign is not. Does ${math(task.top)} rise or fall when ${math(node.latex)} rises?`,
        `크기는 맞고 부호가 틀립니다. ${math(node.latex)} 값이 커질 때 ${math(task.top)} 값이 커지나요, 작아지나요?`,
      ),
    },
  ],
  value: (node, { numbers }) => [
    {
      value: -numbers.value.get(node.id)!,
      message: localized(
        `The size of ${math(node.latex)} is right, the sign is not.`,
        `${math(node.latex)}의 크기는 맞고 부호가 틀립니다.`,
      ),
    },
  ],
};
