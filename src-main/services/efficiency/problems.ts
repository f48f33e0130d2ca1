import { ProblemError } from '../../contract/problem.ts';

export const noSuchInput = (name: string): ProblemError =>
  new ProblemError('no-such-input', {
    en: `The output does not depend on an input “${name}”. Choose one that stands in the expression.`,
    ko: `출력이 “${name}”이라는 입력에 의존하지 않습니다. 식에 나오는 입력을 고르세요.`,
  });
