import type { OrderAnswer } from '../../contract/exercise-kinds/order.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Feedback, Verdict, VerdictPart } from '../../contract/verdict.ts';
import { problems, remarks } from './messages.ts';
import type { OrderList, OrderTask } from './task.ts';
import { firstTooEarly } from './waits.ts';

/** One mark for each order; any order in which nothing comes too early earns it. */
export function gradeOrder(task: OrderTask, answer: OrderAnswer): Verdict {
  for (const list of task.lists) {
    const problem = misread(list, answer[list.direction]);
    if (problem) return { status: 'unreadable', problem };
  }
  const parts = task.lists.map((list): VerdictPart => {
    const feedback = remarkOn(task, list, answer[list.direction]);
    return {
      id: list.direction,
      earned: feedback.code === 'right-order' ? 1 : 0,
      outOf: 1,
      feedback: [feedback],
    };
  });
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  return { status: 'graded', earned, outOf: parts.length, parts };
}

/** Every node must stand in the list exactly once. */
function misread({ direction, key }: OrderList, order: readonly string[]): Problem | undefined {
  const unknown = order.find((id) => !key.includes(id));
  if (unknown !== undefined) return problems.unknown(direction, unknown, key);
  const twice = order.find((id, at) => order.indexOf(id) < at);
  if (twice !== undefined) return problems.twice(direction, twice);
  const left = key.filter((id) => !order.includes(id));
  return left.length > 0 ? problems.missing(direction, left) : undefined;
}

function remarkOn(task: OrderTask, list: OrderList, order: readonly string[]): Feedback {
  const early = firstTooEarly(order, list.needs);
  if (!early) return remarks.right(list);
  if (order.length > 2 && !firstTooEarly(order.toReversed(), list.needs))
    return remarks.reversed(list);
  return remarks.tooEarly(task, list, order, early);
}

export function solveOrder({ lists }: OrderTask): OrderAnswer {
  const keyOf = (direction: OrderList['direction']): string[] => [
    ...(lists.find((list) => list.direction === direction)?.key ?? []),
  ];
  return { forward: keyOf('forward'), backward: keyOf('backward') };
}
