import { edgeName, localized } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** Addition taken to share the gradient out between its inputs. */
export const halvedAtAdd: GraphMisconception = {
  local: (edge) =>
    edge.to.node.op !== 'add'
      ? []
      : [
          {
            value: 0.5,
            message: localized(
              `On the edge ${edgeName(edge)} you took half. Addition does not share the gradient out: each input gets all of it.`,
              `간선 ${edgeName(edge)}에서 절반만 보냈습니다. 덧셈은 기울기를 나누어 갖지 않고 각 입력에 그대로 보냅니다.`,
            ),
          },
        ],
};
