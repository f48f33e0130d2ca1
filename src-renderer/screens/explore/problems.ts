import { longestExpression } from '../../../src-main/contract/explore.ts';
import { ProblemError } from '../../../src-main/contract/problem.ts';
import { formatCount } from '../../i18n/format.ts';

/** An expression that the core would not take. */
export function tooLong(length: number): ProblemError {
  const [has, most] = [formatCount(length), formatCount(longestExpression)];
  return new ProblemError('too-long', {
    en: `The expression has ${has} characters, and the explorer takes up to ${most}. Shorten it.`,
    ko: `식이 ${has}자입니다. 탐색에서는 ${most}자까지 쓸 수 있으니 식을 줄여 주세요.`,
  });
}

/** The core has nothing to differentiate by; the list of inputs says so where they would stand. */
export const saysNoInputs = (thrown: unknown): boolean =>
  thrown instanceof ProblemError && thrown.problem.code === 'no-inputs';
