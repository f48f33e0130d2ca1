import { edgeName, localized, math } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** The sum at a branch written on one of its edges. */
export const wholeForEdge: GraphMisconception = {
  isMisplaced: true,
  flow(edge, { numbers }) {
    const { leaving, latex } = edge.from;
    if (leaving.length < 2) return [];
    return [
      {
        value: leaving.reduce((sum, { id }) => sum + numbers.downstream.get(id)!, 0),
        message: localized(
          `That is the whole gradient of ${math(latex)}. On the edge ${edgeName(edge)} stands only the part that comes back along it.`,
          `그것은 ${math(latex)}의 기울기 전체입니다. 간선 ${edgeName(edge)}에는 그 간선을 따라 돌아온 몫만 적습니다.`,
        ),
      },
    ];
  },
};
