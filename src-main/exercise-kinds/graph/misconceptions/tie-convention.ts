import type { TieConvention } from '../../../contract/exercise-kinds/graph.ts';
import type { Localized } from '../../../contract/localized.ts';
import { edgeName, localized } from '../figures.ts';
import { otherEdge, type GraphMisconception } from './misconception.ts';

const conventions: Readonly<Record<TieConvention, Localized>> = {
  half: { en: 'each input gets half', ko: '두 입력이 절반씩 받습니다' },
  first: { en: 'the first input gets all of it', ko: '첫째 입력이 모두 받습니다' },
  both: { en: 'each input gets all of it', ko: '두 입력이 모두 그대로 받습니다' },
};

/** A tie shared in another way than the exercise says. */
export const tieConvention: GraphMisconception = {
  local(edge, { task, numbers }) {
    const other = otherEdge(edge);
    const isExtreme = edge.to.node.op === 'maximum' || edge.to.node.op === 'minimum';
    if (!isExtreme || !other) return [];
    if (numbers.value.get(edge.from.id) !== numbers.value.get(other.from.id)) return [];
    const { en, ko } = conventions[task.ties];
    return [0, 0.5, 1].map((value) => ({
      value,
      message: localized(
        `On the edge ${edgeName(edge)} both inputs are equal. In this exercise ${en} then.`,
        `간선 ${edgeName(edge)}에서 두 입력의 값이 같습니다. 이 문제에서는 그럴 때 ${ko}.`,
      ),
    }));
  },
};
