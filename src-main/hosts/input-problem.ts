import { z } from 'zod';
import type { Localized } from '../contract/localized.ts';
import type { Problem } from '../contract/problem.ts';

type Issue = z.core.$ZodIssue;

const explanations = { en: z.locales.en().localeError, ko: z.locales.ko().localeError };

/** The first field of a call's input that does not fit its schema, in words. */
export function inputProblem(call: string, issues: readonly Issue[]): Problem {
  const issue = issues[0]!;
  const field = issue.path.map(String).join('.');
  const why = explain(issue);
  return {
    code: 'invalid-input',
    message: {
      en: `${call} cannot take its ${field || 'input'}: ${why.en}.`,
      ko: `${call} 호출의 ${field || '입력'} 값을 쓸 수 없습니다: ${why.ko}.`,
    },
    ...(field && { part: field }),
  };
}

const explain = (issue: Issue): Localized => ({
  en: inLanguage('en', issue),
  ko: inLanguage('ko', issue),
});

function inLanguage(language: keyof Localized, issue: Issue): string {
  const explained = explanations[language](issue as z.core.$ZodRawIssue);
  const text = typeof explained === 'string' ? explained : (explained?.message ?? issue.message);
  return text.replace(/\.$/, '');
}
