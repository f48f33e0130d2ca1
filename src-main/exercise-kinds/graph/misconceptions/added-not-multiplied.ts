import { edgeName, localized, math, product } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** Upstream + local instead of upstream × local. */
export const addedNotMultiplied: GraphMisconception = {
  flow(edge, { numbers }) {
    const [upstream, local] = [numbers.upstream.get(edge.to.id)!, numbers.local.get(edge.id)!];
    return [
      {
        value: upstream + local,
        message: localized(
          `On the edge ${edgeName(edge)} you added upstream and local. Along a path they multiply: ${math(product(upstream, local))}.`,
          `간선 ${edgeName(edge)}에서 상류와 국소를 더했습니다. 한 경로를 따라서는 곱합니다: ${math(product(upstream, local))}.`,
        ),
      },
    ];
  },
};
