import { localGradients } from '../../../engine/index.ts';
import { edgeName, localized, math } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** f′ taken at the output of f, as f′(h) for f′(z). */
export const derivativeAtOutput: GraphMisconception = {
  local(edge, { numbers }) {
    const { node, entering } = edge.to;
    if (entering.length !== 1) return [];
    return [
      {
        value: localGradients(node, [numbers.value.get(edge.to.id)!])[0]!,
        message: localized(
          `On the edge ${edgeName(edge)} the derivative is taken at the output ${math(edge.to.latex)}. It belongs to the input, ${math(edge.from.latex)}.`,
          `간선 ${edgeName(edge)}의 도함수를 출력 ${math(edge.to.latex)}에서 구했습니다. 입력 ${math(edge.from.latex)}에서 구해야 합니다.`,
        ),
      },
    ];
  },
};
