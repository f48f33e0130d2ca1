import type { TieConvention } from '../../../contract/exercise-kinds/graph.ts';
import type { Localized } from '../../../contract/localized.ts';
import { extremeAt } from '../extreme.ts';
import { edgeName, localized } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

const conventions: Readonly<Record<TieConvention, (count: number) => Localized>> = {
  half: (count) =>
    count === 2
      ? { en: 'each input gets half', ko: '두 입력이 절반씩 받습니다' }
      : { en: `each of them gets 1/${count}`, ko: `같은 입력마다 1/${count}씩 받습니다` },
  first: () => ({ en: 'the first input gets all of it', ko: '첫째 입력이 모두 받습니다' }),
  both: () => ({ en: 'each input gets all of it', ko: '각 입력이 모두 그대로 받습니다' }),
};

/** A tie shared in another way than the exercise says. */
export const tieConvention: GraphMisconception = {
  local(edge, { task, numbers }) {
    const chosen = extremeAt(edge.to, numbers.value)?.chosen ?? [];
    const count = chosen.length;
    if (count < 2 || !chosen.includes(edge)) return [];
    const { en, ko } = conventions[task.ties](count);
    return [...new Set([0, 1 / count, 0.25, 0.5, 1])].map((value) => ({
      value,
      message: localized(
        `On the edge ${edgeName(edge)} ${count === 2 ? 'both' : `${count}`} inputs are equal. In this exercise ${en} then.`,
        `간선 ${edgeName(edge)}에서 ${count === 2 ? '두' : `${count}개의`} 입력의 값이 같습니다. 이 문제에서는 그럴 때 ${ko}.`,
      ),
    }));
  },
};
