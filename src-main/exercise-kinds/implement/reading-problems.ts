import type { Problem } from '../../contract/problem.ts';
import { code, localized } from './code-text.ts';

/** The span of a line, counted from 1, for marking it in the editor. */
export function spanOfLine(source: string, line: number): { start: number; end: number } {
  const lines = source.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const text = lines[line - 1] ?? '';
  return { start: before + text.search(/\S|$/), end: before + text.trimEnd().length };
}

const tooDeep: Problem = {
  code: 'syntax',
  message: localized(
    'Brackets are nested too deeply to be read.',
    '괄호가 너무 깊이 겹쳐 있어 읽을 수 없습니다.',
  ),
};

export function syntaxProblem(source: string, message: string, line?: number): Problem {
  if (/call stack|stack overflow/i.test(message)) return tooDeep;
  const known = line !== undefined && line <= source.split('\n').length;
  return {
    code: 'syntax',
    message: known
      ? localized(
          `Line ${line} cannot be read: ${code(message)}. Mend it and check again.`,
          `${line}번째 줄을 읽을 수 없습니다: ${code(message)}. 고친 뒤 다시 채점하세요.`,
        )
      : localized(
          `The code cannot be read: ${code(message)}.`,
          `코드를 읽을 수 없습니다: ${code(message)}.`,
        ),
    ...(known && { at: spanOfLine(source, line) }),
  };
}

export const noModules = (source: string): Problem => ({
  code: 'no-modules',
  message: localized(
    'There is nothing to import here: your code runs by itself, with the language only.',
    '여기서는 가져올 모듈이 없습니다. 코드는 언어만 있는 곳에서 따로 실행됩니다.',
  ),
  at: spanOfLine(source, 1 + source.split('\n').findIndex((line) => /^\s*import\b/.test(line))),
});

export const functionsMissing = (names: readonly string[]): Problem => ({
  code: 'function-missing',
  message: localized(
    `There is no function ${names.map(code).join(', ')}. Keep the names that the task gives.`,
    `${names.map(code).join(', ')} 함수가 없습니다. 문제에 나온 이름을 그대로 쓰세요.`,
  ),
});
