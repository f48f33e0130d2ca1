import { edgeName, localized, math, product } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** The upstream gradient passed on as it is. */
export const localLeftOut: GraphMisconception = {
  flow(edge, { numbers }) {
    const [upstream, local] = [numbers.upstream.get(edge.to.id)!, numbers.local.get(edge.id)!];
    return [
      {
        value: upstream,
        message: localized(
          `On the edge ${edgeName(edge)} you passed the upstream gradient on unchanged. It is multiplied by the local one: ${math(product(upstream, local))}.`,
          `간선 ${edgeName(edge)}에서 상류 기울기를 그대로 보냈습니다. 국소 기울기를 곱해야 합니다: ${math(product(upstream, local))}.`,
        ),
      },
    ];
  },
};
