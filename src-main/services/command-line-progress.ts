import { existsSync } from 'node:fs';
import { ProblemError } from '../contract/problem.ts';
import { exportProgress, importProgress, type Imported } from '../storage/index.ts';
import { checkNamedFile } from './named-file.ts';

export interface Exported {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes a learner's progress into a new file.
 *
 * @throws ProblemError when there is no such profile, or the file is there already or cannot be written.
 */
export function exportTo(profile: string, file: string): Exported {
  if (!existsSync(profile)) throw noProfile(profile);
  if (existsSync(file)) throw isTaken(file);
  try {
    return { file, rows: exportProgress(profile, file) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw unwritable(file, String(error.code));
    throw error;
  }
}

/**
 * Makes the progress in a file the profile.
 *
 * @throws ProblemError that names the file and the mend; then nothing has changed.
 */
export function importFrom(file: string, profile: string): Promise<Imported> {
  checkNamedFile(file);
  return importProgress(file, profile);
}

const noProfile = (path: string): ProblemError =>
  new ProblemError('no-profile', {
    en: `There is no profile ${path}. Name another one with --profile.`,
    ko: `프로필 ${path}이(가) 없습니다. --profile로 다른 프로필을 지정하세요.`,
  });

const isTaken = (file: string): ProblemError =>
  new ProblemError('file-exists', {
    en: `${file} is there already and stays as it is. Name another file with --out.`,
    ko: `${file} 파일이 이미 있어 그대로 두었습니다. --out으로 다른 파일을 지정하세요.`,
  });

const unwritable = (file: string, reason: string): ProblemError =>
  new ProblemError('file-unwritable', {
    en: `${file} cannot be written (${reason}). Check the folder and the free space.`,
    ko: `${file} 파일에 쓸 수 없습니다(${reason}). 폴더와 남은 공간을 확인하세요.`,
  });
