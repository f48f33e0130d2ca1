import type { Localized } from '../../src-main/contract/localized.ts';
import { ProblemError } from '../../src-main/contract/problem.ts';
import { HostLostError } from './transport.ts';

const lost: Localized = {
  en: 'Nabla’s core did not answer. What was saved is safe. If Nabla still runs, try again.',
  ko: 'Nabla의 코어가 응답하지 않습니다. 저장된 내용은 안전합니다. Nabla가 실행 중이면 다시 시도하세요.',
};

const unexpected: Localized = {
  en: 'Something failed that should not have. What was saved is safe. Try again, or restart Nabla.',
  ko: '예상하지 못한 오류가 났습니다. 저장된 내용은 안전합니다. 다시 시도하거나 Nabla를 다시 시작하세요.',
};

/** What to tell the learner about anything that was thrown. */
export function describeFailure(thrown: unknown): Localized {
  if (thrown instanceof ProblemError) return thrown.problem.message;
  return thrown instanceof HostLostError ? lost : unexpected;
}
