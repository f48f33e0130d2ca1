import { ProblemError } from '../contract/problem.ts';

/** Whether an answer typed on a command line is meant as JSON. */
export const looksLikeJson = (text: string): boolean => text.trimStart().startsWith('{');

/** @throws ProblemError `invalid-json` */
export function readJsonAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProblemError('invalid-json', {
      en: `The answer begins like JSON and is not: ${reason}. Check quotes, commas and braces.`,
      ko: `답이 JSON처럼 시작하지만 JSON이 아닙니다(${reason}). 따옴표, 쉼표, 중괄호를 확인하세요.`,
    });
  }
}
