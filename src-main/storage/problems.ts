import type { Localized } from '../contract/localized.ts';
import { ProblemError } from '../contract/problem.ts';

/** Another process has the profile open. */
export const profileBusy = (path: string): ProblemError =>
  new ProblemError('profile-busy', {
    en: `Nabla is already open with the profile ${path}. Close the other window or stop the other host, then start again, or choose another file with --profile.`,
    ko: `다른 Nabla가 이미 프로필 ${path}을(를) 쓰고 있습니다. 다른 창이나 실행 중인 호스트를 닫고 다시 시작하거나, --profile로 다른 파일을 고르세요.`,
  });

/** The file was written by a later version, whose tables this one does not know. */
export const profileNewer = (path: string, found: number, known: number): ProblemError =>
  new ProblemError('profile-newer', {
    en: `The profile ${path} was written by a newer Nabla (format ${found}; this one knows up to ${known}). Nothing was changed. Open it with that version, or choose another file with --profile.`,
    ko: `프로필 ${path}은(는) 더 새로운 Nabla가 저장한 파일입니다(형식 ${found}, 이 버전은 ${known}까지 읽습니다). 파일은 그대로 두었습니다. 새 버전으로 열거나 --profile로 다른 파일을 고르세요.`,
  });

/** The file is not a whole database: empty, cut short, overwritten, or with bad pages. */
export function profileDamaged(path: string, detail: Localized, backup?: string): ProblemError {
  const mend = backup
    ? {
        en: `The last verified backup is ${backup}. To go on from it, run: npm run -s nabla -- restore --profile ${path}`,
        ko: `마지막으로 확인된 백업은 ${backup}입니다. 이 백업으로 복구하려면 다음을 실행하세요: npm run -s nabla -- restore --profile ${path}`,
      }
    : {
        en: 'Put a copy of your own in its place, or choose another file with --profile to begin anew.',
        ko: '따로 보관한 사본으로 바꾸거나, --profile로 다른 파일을 골라 새로 시작하세요.',
      };
  return new ProblemError('profile-damaged', {
    en: `The profile ${path} is damaged (${detail.en}). It was kept as it is. ${mend.en}`,
    ko: `프로필 ${path}이(가) 손상되었습니다(${detail.ko}). 파일은 그대로 두었습니다. ${mend.ko}`,
  });
}

/** Nothing to restore: the profile can be read, or has not begun. */
export const profileSound = (path: string): ProblemError =>
  new ProblemError('profile-sound', {
    en: `The profile ${path} is not damaged, so nothing was restored.`,
    ko: `프로필 ${path}은(는) 손상되지 않아서 복구하지 않았습니다.`,
  });

/** A damaged profile of which no backup was made. */
export const noBackup = (path: string): ProblemError =>
  new ProblemError('no-backup', {
    en: `There is no backup of ${path}, and the damaged file was kept as it is. Put a copy of your own in its place, or choose another file with --profile to begin anew.`,
    ko: `${path}의 백업이 없습니다. 손상된 파일은 그대로 두었습니다. 따로 보관한 사본으로 바꾸거나, --profile로 다른 파일을 골라 새로 시작하세요.`,
  });

/** A database, but of another program. */
export const profileForeign = (path: string): ProblemError =>
  new ProblemError('profile-foreign', {
    en: `${path} is a database of another program, not a Nabla profile. Nothing was changed. Choose another file with --profile.`,
    ko: `${path}은(는) Nabla 프로필이 아니라 다른 프로그램의 데이터베이스입니다. 파일은 그대로 두었습니다. --profile로 다른 파일을 고르세요.`,
  });

/** The folder or the file cannot be written. */
export const profileUnwritable = (path: string, reason: string): ProblemError =>
  new ProblemError('profile-unwritable', {
    en: `The profile ${path} cannot be written (${reason}). Check the permissions of its folder and the free space, or choose another file with --profile.`,
    ko: `프로필 ${path}에 쓸 수 없습니다(${reason}). 폴더 권한과 남은 공간을 확인하거나 --profile로 다른 파일을 고르세요.`,
  });

/** A copy made before a migration did not hold what the profile holds. */
export const backupFailed = (path: string, reason: string): ProblemError =>
  new ProblemError('backup-failed', {
    en: `The backup ${path} could not be verified (${reason}), so the profile was not brought up to date. Make room on the disk and start again.`,
    ko: `백업 ${path}을(를) 확인하지 못해(${reason}) 프로필을 새 형식으로 바꾸지 않았습니다. 디스크 공간을 확보한 뒤 다시 시작하세요.`,
  });
