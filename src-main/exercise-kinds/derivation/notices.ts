import { collisionsOf, hiddenBy } from '../../calculus/index.ts';
import type { Problem } from '../../contract/problem.ts';
import { generateDerivation } from './task.ts';
import type { DerivationSpec } from './spec.ts';

/** What an author may want to know: misconceptions that these givens cannot tell apart. */
export function noticesOfDerivation(spec: DerivationSpec): Problem[] {
  const { question } = generateDerivation(spec, 0);
  const hidden = hiddenBy(question);
  return [
    ...(hidden.length > 0 ? [hiddenNotice(hidden)] : []),
    ...collisionsOf(question).map(collisionNotice),
  ];
}

const hiddenNotice = (codes: readonly string[]): Problem => ({
  code: 'misconceptions-hidden',
  part: 'given',
  message: {
    en: `Learners with these misconceptions reach the right answer all the same: ${codes.join(', ')}. Other givens would find them out.`,
    ko: `다음 오개념이 있어도 답은 맞게 나옵니다: ${codes.join(', ')}. 주어진 식을 바꾸면 찾아낼 수 있습니다.`,
  },
});

const collisionNotice = (codes: readonly string[]): Problem => ({
  code: 'misconceptions-alike',
  part: 'given',
  message: {
    en: `These misconceptions lead to the same wrong answer, and learners are told the first: ${codes.join(', ')}.`,
    ko: `다음 오개념은 모두 같은 오답으로 이어지며, 학습자에게는 첫째 것을 알려 줍니다: ${codes.join(', ')}.`,
  },
});
