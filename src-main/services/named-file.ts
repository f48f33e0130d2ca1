import { readFileSync } from 'node:fs';
import { ProblemError } from '../contract/problem.ts';

/**
 * The bytes of a file that someone named.
 *
 * @throws ProblemError `file-unreadable`
 */
export function readNamedFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ProblemError('file-unreadable', {
      en: `${file} cannot be read (${code}). Check its name.`,
      ko: `${file} 파일을 읽을 수 없습니다(${code}). 파일 이름을 확인하세요.`,
    });
  }
}
