import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { ProblemError } from '../contract/problem.ts';

/** Larger files are no exercise, experiment or corpus; a device without an end is none either. */
const mostBytes = 512 * 1024 * 1024;

/**
 * The bytes of a file, or of a pipe, that someone named.
 *
 * @throws ProblemError `file-unreadable`, `not-a-file` or `file-too-large`
 */
export function readNamedFile(file: string): Buffer {
  return attempted(file, () => {
    const stats = found(file);
    if (stats.size > mostBytes) throw tooLarge(file);
    return stats.isFile() ? readFileSync(file) : readPipe(file);
  });
}

/** A pipe does not say how much it will give. */
function readPipe(file: string): Buffer {
  const handle = openSync(file, 'r');
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for (;;) {
      const piece = Buffer.alloc(64 * 1024);
      const count = readSync(handle, piece);
      if (count === 0) return Buffer.concat(pieces);
      size += count;
      if (size > mostBytes) throw tooLarge(file);
      pieces.push(piece.subarray(0, count));
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * Checks a file that is read piece by piece, of any size.
 *
 * @throws ProblemError `file-unreadable` or `not-a-file`
 */
export const checkNamedFile = (file: string): void =>
  attempted(file, () => {
    found(file);
    accessSync(file, constants.R_OK);
  });

function found(file: string): Stats {
  const stats = statSync(file);
  if (stats.isDirectory() || stats.isCharacterDevice() || stats.isBlockDevice())
    throw notAFile(file);
  return stats;
}

function attempted<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ProblemError('file-unreadable', {
      en: `${file} cannot be read (${code}). Check its name.`,
      ko: `${file} 파일을 읽을 수 없습니다(${code}). 파일 이름을 확인하세요.`,
    });
  }
}

const notAFile = (file: string) =>
  new ProblemError('not-a-file', {
    en: `${file} is a folder or a device. Name a file.`,
    ko: `${file}: 폴더나 장치입니다. 파일을 지정하세요.`,
  });

const tooLarge = (file: string) =>
  new ProblemError('file-too-large', {
    en: `${file} has more than the ${mostBytes} bytes that are read. Name a smaller file.`,
    ko: `${file}: ${mostBytes}바이트보다 큽니다. 더 작은 파일을 지정하세요.`,
  });
