import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../src-main/contract/problem.ts';
import { readNamedFile } from '../../../src-main/services/named-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'nabla-named-'));
const codeOf = (file: string) => {
  try {
    readNamedFile(file);
    return undefined;
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : error;
  }
};

describe('a file that someone named', () => {
  test('is read byte by byte', () => {
    const file = join(folder, 'a.yaml');
    writeFileSync(file, 'id: 가');
    expect(readNamedFile(file).toString('utf8')).toBe('id: 가');
  });

  test('must be there, and be a file of a size that can be read', () => {
    const huge = join(folder, 'huge');
    writeFileSync(huge, '');
    truncateSync(huge, 600 * 1024 * 1024);
    expect(codeOf(join(folder, 'absent'))).toBe('file-unreadable');
    expect(codeOf(folder)).toBe('not-a-file');
    expect(codeOf(huge)).toBe('file-too-large');
  });

  test.runIf(process.platform !== 'win32')('is no device without an end', () => {
    expect(codeOf('/dev/zero')).toBe('not-a-file');
  });

  test.runIf(process.platform !== 'win32')('may be a pipe, which is read to its end', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    spawn('sh', ['-c', 'printf "id: %s" 가 > "$0"', pipe]);
    expect(readNamedFile(pipe).toString('utf8')).toBe('id: 가');
  });
});
