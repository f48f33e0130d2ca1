import { ProblemError, type Problem } from '../../contract/problem.ts';
import { generateOrder } from './generate.ts';
import type { OrderSpec } from './spec.ts';
import { firstTooEarly } from './waits.ts';

/** What an author of an order must mend. */
export function problemsOfOrder(spec: OrderSpec): Problem[] {
  try {
    const { lists } = generateOrder(spec, 0);
    const solved = lists.filter(({ start, needs }) => !firstTooEarly(start, needs));
    return solved.map(({ direction }) => ({
      code: 'every-order-right',
      part: 'expression',
      message: {
        en: `Every order of the ${direction} list is right. Take an expression in which something waits for something else.`,
        ko: `${direction} 목록은 어떤 순서로 놓아도 맞습니다. 서로 기다리는 노드가 있는 식을 쓰세요.`,
      },
    }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [{ part: 'expression', ...error.problem }];
  }
}
