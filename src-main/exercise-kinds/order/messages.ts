import type { OrderDirection } from '../../contract/exercise-kinds/order.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Feedback } from '../../contract/verdict.ts';
import type { OrderList, OrderTask } from './task.ts';
import type { TooEarly } from './waits.ts';

const localized = (en: string, ko: string): Localized => ({ en, ko });
const math = (latex: string): string => `$${latex}$`;

const listNames = { forward: ['forward', '순전파'], backward: ['backward', '역전파'] } as const;

export const problems = {
  unknown(part: OrderDirection, id: string, key: readonly string[]): Problem {
    const [en, ko] = listNames[part];
    return {
      code: 'unknown-node',
      part,
      message: localized(
        `“${id}” is no node of the ${en} order. The nodes are ${key.toSorted().join(', ')}.`,
        `${ko} 순서에 “${id}” 노드는 없습니다. 노드는 다음과 같습니다: ${key.toSorted().join(', ')}.`,
      ),
    };
  },
  twice(part: OrderDirection, id: string): Problem {
    const [en, ko] = listNames[part];
    return {
      code: 'node-twice',
      part,
      message: localized(
        `“${id}” stands twice in the ${en} order. Each node is visited once.`,
        `${ko} 순서에 “${id}” 노드가 두 번 있습니다. 노드마다 한 번만 방문합니다.`,
      ),
    };
  },
  missing(part: OrderDirection, left: readonly string[]): Problem {
    const [en, ko] = listNames[part];
    const names = left.toSorted().join(', ');
    return {
      code: 'node-missing',
      part,
      message: localized(
        `The ${en} order lacks ${names}. Put in every node once.`,
        `${ko} 순서에 빠진 노드가 있습니다: ${names}. 모든 노드를 한 번씩 넣으세요.`,
      ),
    };
  },
};

const together = (names: readonly string[]): Localized =>
  localized(
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    names.join(', '),
  );

export const remarks = {
  right: ({ direction }: OrderList): Feedback => ({
    code: 'right-order',
    message:
      direction === 'forward'
        ? localized(
            'Each node comes after everything that it is made of, so all of them can be computed in one pass.',
            '노드마다 필요한 값이 모두 앞에 있으므로 한 번 훑어 전부 계산할 수 있습니다.',
          )
        : localized(
            'Each node comes after every node that it feeds, so its gradient is complete before it is passed on.',
            '노드마다 그 값을 쓰는 노드가 모두 앞에 있으므로, 기울기가 다 모인 뒤에 아래로 전해집니다.',
          ),
  }),

  reversed: ({ direction }: OrderList): Feedback => ({
    code: 'reversed',
    message:
      direction === 'forward'
        ? localized(
            'This is a backward order. Forward begins at the inputs.',
            '역전파의 순서입니다. 순전파는 입력에서 시작합니다.',
          )
        : localized(
            'This is a forward order. Backward begins at the output.',
            '순전파의 순서입니다. 역전파는 출력에서 시작합니다.',
          ),
  }),

  /** The first node that comes too early, its place, and what it waits for. */
  tooEarly(
    { nodeOf }: OrderTask,
    { direction, needs }: OrderList,
    order: readonly string[],
    { id, missing }: TooEarly,
  ): Feedback {
    const node = math(nodeOf(id).latex);
    const place = order.indexOf(id) + 1;
    const waits = together(missing.map((other) => math(nodeOf(other).latex)));
    if (direction === 'forward')
      return {
        code: 'too-early',
        message: localized(
          `${node} comes too early, at place ${place}: ${math(nodeOf(id).formula)} still waits for ${waits.en}.`,
          `${place}번째에 놓은 ${node} 노드는 너무 이릅니다. ${math(nodeOf(id).formula)}에는 아직 계산하지 않은 ${waits.ko} 값이 필요합니다.`,
        ),
      };
    const all = needs.get(id)!;
    const isPart = missing.length < all.length;
    return {
      code: isPart ? 'gradient-incomplete' : 'too-early',
      message: isPart
        ? localized(
            `${node} comes too early, at place ${place}. It feeds ${all.length} nodes, and what comes back from ${waits.en} is still missing from its gradient.`,
            `${place}번째에 놓은 ${node} 노드는 너무 이릅니다. 그 값을 쓰는 노드가 ${all.length}개인데 ${waits.ko}에서 돌아올 기울기가 아직 더해지지 않았습니다.`,
          )
        : localized(
            `${node} comes too early, at place ${place}. Its gradient comes back from ${waits.en}, which ${missing.length > 1 ? 'are' : 'is'} visited only later.`,
            `${place}번째에 놓은 ${node} 노드는 너무 이릅니다. 기울기가 돌아올 ${waits.ko} 노드를 아직 방문하지 않았습니다.`,
          ),
    };
  },
};

export function promptOf({ lists }: OrderTask): Localized {
  const asked = lists.map(({ direction }) => direction);
  const forward = localized(
    'Put the operations in an order in which they can be computed.',
    '연산을 계산할 수 있는 순서로 놓으세요.',
  );
  const backward = localized(
    'Put the nodes in an order in which backpropagation can visit them, so that each gradient is complete before it is passed on.',
    '기울기가 다 모인 뒤에 아래로 전해지도록, 역전파가 노드를 방문할 수 있는 순서로 놓으세요.',
  );
  const any = localized('Any order that works is right.', '가능한 순서라면 어느 것이든 맞습니다.');
  const sentences = [
    ...(asked.includes('forward') ? [forward] : []),
    ...(asked.includes('backward')
      ? [
          asked.length > 1
            ? localized(
                `Then the other way. ${backward.en}`,
                `그다음은 반대 방향입니다. ${backward.ko}`,
              )
            : backward,
        ]
      : []),
    any,
  ];
  return localized(
    sentences.map(({ en }) => en).join(' '),
    sentences.map(({ ko }) => ko).join(' '),
  );
}
