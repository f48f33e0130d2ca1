import { edgeName, localized, math, product } from '../figures.ts';
import { localLatex } from '../blanks.ts';
import type { GraphMisconception } from './misconception.ts';

/** The downstream gradient where only the local one is asked for. */
export const upstreamIncluded: GraphMisconception = {
  isMisplaced: true,
  local(edge, { numbers }) {
    const [upstream, local] = [numbers.upstream.get(edge.to.id)!, numbers.local.get(edge.id)!];
    return [
      {
        value: upstream * local,
        message: localized(
          `${math(product(upstream, local))} is what flows along the edge ${edgeName(edge)}. The local gradient ${math(localLatex(edge))} looks at this node alone, without the upstream.`,
          `그것(${math(product(upstream, local))})은 간선 ${edgeName(edge)} 위로 흐르는 값입니다. 국소 기울기(${math(localLatex(edge))})는 상류 없이 이 노드만 봅니다.`,
        ),
      },
    ];
  },
};
