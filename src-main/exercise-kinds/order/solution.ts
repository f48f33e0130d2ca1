import type { Solution } from '../../contract/exercise.ts';
import type { Localized } from '../../contract/localized.ts';
import type { OrderDirection } from '../../contract/exercise-kinds/order.ts';
import type { OrderTask } from './task.ts';

const reasons: Readonly<Record<OrderDirection, Localized>> = {
  forward: {
    en: 'Forward, take any node whose inputs are all known, and repeat.',
    ko: '순전파에서는 입력이 모두 계산된 노드를 골라 계산하기를 되풀이합니다.',
  },
  backward: {
    en: 'Backward, the reverse of a forward order works: by then every node that a value feeds has been visited.',
    ko: '역전파에서는 순전파 순서를 거꾸로 하면 됩니다. 그러면 어떤 값을 쓰는 노드를 모두 방문한 뒤에 그 노드에 이릅니다.',
  },
};

/** One order each way, with the rule that finds it. */
export const solutionOfOrder = ({ lists, nodeOf }: OrderTask): Solution['steps'] =>
  lists.map(({ direction, key }) => ({
    text: reasons[direction],
    latex: key.map((id) => nodeOf(id).latex).join(',\\; '),
  }));
