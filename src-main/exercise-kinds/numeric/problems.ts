import { ProblemError, type Problem } from '../../contract/problem.ts';
import { localized } from './figures.ts';
import { generateNumeric } from './generate.ts';
import type { NumericSpec } from './spec.ts';
import { makeTask } from './task.ts';
import { isTelling } from './telling.ts';

/** What an author of a number must mend. */
export function problemsOfNumeric(spec: NumericSpec): Problem[] {
  try {
    const task = makeTask(spec);
    return [...(isTelling(task) ? [] : [hiding]), ...(sameVariants(spec) ? [alike] : [])];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [{ part: 'given', ...error.problem }];
  }
}

function sameVariants(spec: NumericSpec): boolean {
  if (!spec.variants) return false;
  const givens = [1, 2, 3, 4, 5].map((variant) => generateNumeric(spec, variant).givens.join());
  return new Set(givens).size === 1;
}

const hiding: Problem = {
  code: 'slip-hidden',
  part: 'given',
  message: localized(
    'With these numbers a typical slip comes out nearly right, or the result is 0 or not finite. Choose numbers that tell them apart.',
    '이 수로는 흔한 실수도 거의 맞는 값이 되거나, 결과가 0이거나 유한하지 않습니다. 구별되는 수를 고르세요.',
  ),
};

const alike: Problem = {
  code: 'variants-alike',
  part: 'variants',
  message: localized(
    'Fresh variants come out the same. Set “variants: false”.',
    '새 변형이 모두 같습니다. “variants: false”로 두세요.',
  ),
};
