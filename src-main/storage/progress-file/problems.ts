import { ProblemError } from '../../contract/problem.ts';

/** A progress file with a line that does not belong there. */
export const progressUnreadable = (file: string, line: number, reason: string): ProblemError =>
  new ProblemError('progress-unreadable', {
    en: `${file} cannot be imported: line ${line} is not as Nabla writes it (${reason}). Nothing was changed. Export the progress again and import that file.`,
    ko: `${file} 파일을 가져올 수 없습니다. ${line}번째 줄이 Nabla가 저장한 형식과 다릅니다(${reason}). 바뀐 것은 없습니다. 다시 내보낸 파일을 가져오세요.`,
  });

/** A progress file whose rows do not go together. */
export const progressInconsistent = (file: string, reason: string): ProblemError =>
  new ProblemError('progress-unreadable', {
    en: `${file} cannot be imported: what it holds cannot be read back (${reason}). Nothing was changed. Export the progress again and import that file.`,
    ko: `${file} 파일을 가져올 수 없습니다. 담긴 내용을 다시 읽지 못했습니다(${reason}). 바뀐 것은 없습니다. 다시 내보낸 파일을 가져오세요.`,
  });

/** A progress file whose end is missing. */
export const progressCut = (file: string): ProblemError =>
  new ProblemError('progress-cut', {
    en: `${file} was cut short: its end is missing. Nothing was changed. Copy or export the file again.`,
    ko: `${file} 파일이 중간에 끊겨 끝부분이 없습니다. 바뀐 것은 없습니다. 파일을 다시 복사하거나 내보내세요.`,
  });

/** A progress file of a later version. */
export const progressNewer = (file: string, found: number, known: number): ProblemError =>
  new ProblemError('progress-newer', {
    en: `${file} was exported by a newer Nabla (format ${found}; this one knows up to ${known}). Nothing was changed. Update Nabla, then import it.`,
    ko: `${file} 파일은 더 새로운 Nabla가 내보낸 것입니다(형식 ${found}, 이 버전은 ${known}까지 읽습니다). 바뀐 것은 없습니다. Nabla를 업데이트한 뒤 가져오세요.`,
  });
