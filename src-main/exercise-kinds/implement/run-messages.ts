import type { Localized } from '../../contract/localized.ts';
import type { Feedback } from '../../contract/verdict.ts';
import { callText, code, localized } from './code-text.ts';
import { explainError } from './explain-error.ts';
import { spanOfLine } from './reading-problems.ts';
import { limits } from './sandbox/limits.ts';
import type { Call, StopReason } from './sandbox/messages.ts';

const seconds = limits.time / 1000;
const megabytes = Math.round(limits.memory / 1024 / 1024);

export function stoppedAt(reason: StopReason, call: Call | undefined): Feedback {
  const where = call
    ? localized(
        ` It happened in ${code(callText(call))}.`,
        ` ${code(callText(call))}에서 일어난 일입니다.`,
      )
    : localized('', '');
  const why: Readonly<Record<StopReason, Localized>> = {
    time: localized(
      `Stopped after ${seconds} s. Look for a loop that never ends.`,
      `${seconds}초가 지나 멈추었습니다. 끝나지 않는 반복이 있는지 보세요.`,
    ),
    memory: localized(
      `Stopped: the code asked for more than ${megabytes} MB of memory. Look for a list that keeps growing.`,
      `메모리를 ${megabytes} MB 넘게 요구해서 멈추었습니다. 계속 커지는 목록이 있는지 보세요.`,
    ),
    stack: localized(
      'Stopped: functions call each other too deeply. Look for a recursion without an end.',
      '함수 호출이 너무 깊어져서 멈추었습니다. 끝이 없는 재귀가 있는지 보세요.',
    ),
    crash: localized(
      'The code took its sandbox down and was stopped. Nothing else is affected.',
      '코드 때문에 샌드박스가 꺼져서 멈추었습니다. 다른 것에는 영향이 없습니다.',
    ),
  };
  return {
    code: `stopped-${reason}`,
    message: localized(why[reason].en + where.en, why[reason].ko + where.ko),
  };
}

/** What was thrown, and at which line, which is marked in the editor; what it means goes first. */
export function thrownBy(
  { name, message, line }: { name: string; message: string; line?: number },
  source: string,
  call?: Call,
): Feedback[] {
  const place = line ? localized(` in line ${line}`, ` (${line}번째 줄)`) : localized('', '');
  const from = call
    ? localized(` from ${code(callText(call))}`, ` ${code(callText(call))} 호출에서`)
    : localized('', '');
  const error = code(message === '' ? name : `${name}: ${message}`);
  const what = localized(
    `An error came${from.en}${place.en}: ${error}.`,
    `${from.ko} 오류가 났습니다${place.ko}: ${error}.`.trim(),
  );
  const at = line ? { at: spanOfLine(source, line) } : {};
  const meaning = explainError(message);
  return [...(meaning ? [meaning] : []), { code: 'thrown', message: what, ...at }];
}

export const notRun: Feedback = {
  code: 'not-run',
  message: localized('This was not run any more.', '이 함수까지는 실행하지 못했습니다.'),
};
