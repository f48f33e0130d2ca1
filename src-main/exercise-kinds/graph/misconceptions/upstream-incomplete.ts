import { edgeName, localized, math, sum } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** A gradient passed on before all of it has arrived: the node above is a branch itself. */
export const upstreamIncomplete: GraphMisconception = {
  flow(edge, { numbers }) {
    const { leaving, latex } = edge.to;
    if (leaving.length < 2) return [];
    const arriving = leaving.map(({ id }) => numbers.downstream.get(id)!);
    const total = arriving.reduce((before, one) => before + one, 0);
    const local = numbers.local.get(edge.id)!;
    return arriving.flatMap((part) =>
      [part, total - part].map((upstream) => ({
        value: upstream * local,
        message: localized(
          `On the edge ${edgeName(edge)} you passed on a part of what comes back to ${math(latex)}. Wait until all of it has arrived: ${math(sum(arriving))}.`,
          `간선 ${edgeName(edge)}에서 ${math(latex)}에 돌아온 기울기의 일부만 보냈습니다. 다 모일 때까지 기다리세요: ${math(sum(arriving))}.`,
        ),
      })),
    );
  },
};
