import { edgeName, localized, math, product } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** The local gradient alone, without what comes from above. */
export const upstreamLeftOut: GraphMisconception = {
  flow(edge, { numbers }) {
    const [upstream, local] = [numbers.upstream.get(edge.to.id)!, numbers.local.get(edge.id)!];
    return [
      {
        value: local,
        message: localized(
          `On the edge ${edgeName(edge)} the upstream gradient is left out. Downstream is upstream × local: ${math(product(upstream, local))}.`,
          `간선 ${edgeName(edge)}에서 상류 기울기가 빠졌습니다. 하류 기울기는 상류 × 국소입니다: ${math(product(upstream, local))}.`,
        ),
      },
    ];
  },
};
