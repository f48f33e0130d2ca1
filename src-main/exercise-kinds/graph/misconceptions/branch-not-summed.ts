import { edgeName, localized, math, sum } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** One path of several at a branch, the others forgotten. */
export const branchNotSummed: GraphMisconception = {
  node(node, { numbers }) {
    const { leaving } = node;
    if (leaving.length < 2) return [];
    const all = leaving.map(({ id }) => numbers.downstream.get(id)!);
    const total = all.reduce((before, one) => before + one, 0);
    return leaving.flatMap((edge, place) => {
      const rest = leaving
        .filter((other) => other !== edge)
        .map(edgeName)
        .join(', ');
      const onlyThis = {
        value: all[place]!,
        message: localized(
          `Only the edge ${edgeName(edge)} is counted. ${math(node.latex)} also leaves along ${rest}, and at a branch the gradients add: ${math(sum(all))}.`,
          `간선 ${edgeName(edge)}의 것만 셌습니다. ${math(node.latex)}에서는 ${rest} 간선도 나가고, 갈라지는 곳의 기울기는 더합니다: ${math(sum(all))}.`,
        ),
      };
      const withoutThis = {
        value: total - all[place]!,
        message: localized(
          `The path along the edge ${edgeName(edge)} is missing. At the branch ${math(node.latex)} the gradients add: ${math(sum(all))}.`,
          `간선 ${edgeName(edge)} 쪽 경로가 빠졌습니다. 갈라지는 곳 ${math(node.latex)}에서 기울기는 더합니다: ${math(sum(all))}.`,
        ),
      };
      return leaving.length === 2 ? [onlyThis] : [onlyThis, withoutThis];
    });
  },
};
