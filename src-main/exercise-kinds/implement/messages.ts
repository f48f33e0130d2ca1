import type { Localized } from '../../contract/localized.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Feedback } from '../../contract/verdict.ts';
import type { Miss } from './compare.ts';
import { limits } from './sandbox/limits.ts';
import type { Call, CallResult, StopReason } from './sandbox/messages.ts';
import type { Nested } from './tasks/implement-task.ts';

const localized = (en: string, ko: string): Localized => ({ en, ko });

const longest = 500;
const code = (text: string): string => {
  const plain = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ');
  return `\`${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}\``;
};

/** Numbers to six digits, lists in brackets; what is no number as it is. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value === 'object' && value !== null && !('__kind' in value))
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${shown(inner)}`)
      .join(', ')} }`;
  if (typeof value === 'string' && /^(NaN|-?Infinity)$/.test(value)) return value;
  return typeof value === 'object' && value !== null
    ? String((value as Record<string, unknown>)['__kind'])
    : JSON.stringify(value);
}

const callText = ({ name, arguments: values, sources = {} }: Call): string =>
  `${name}(${values.map((value, at) => sources[at] ?? shown(value)).join(', ')})`;

/** The span of a line, counted from 1, for marking it in the editor. */
export function spanOfLine(source: string, line: number): { start: number; end: number } {
  const lines = source.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const text = lines[line - 1] ?? '';
  return { start: before + text.search(/\S|$/), end: before + text.trimEnd().length };
}

export function syntaxProblem(source: string, message: string, line?: number): Problem {
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

export const noModules: Problem = {
  code: 'no-modules',
  message: localized(
    'There is nothing to import here: your code runs by itself, with the language only.',
    '여기서는 가져올 모듈이 없습니다. 코드는 언어만 있는 곳에서 따로 실행됩니다.',
  ),
};

export const functionsMissing = (names: readonly string[]): Problem => ({
  code: 'function-missing',
  message: localized(
    `There is no function ${names.map(code).join(', ')}. Keep the names that the task gives.`,
    `${names.map(code).join(', ')} 함수가 없습니다. 문제에 나온 이름을 그대로 쓰세요.`,
  ),
});

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

/** Names that exist in browsers or Node and not where learners' code runs. */
const outside =
  /'(fetch|process|require|window|document|globalThis\.process|setTimeout|XMLHttpRequest|Deno|Bun|module)' is not defined/;

export function thrownBy(
  { name, message, line }: { name: string; message: string; line?: number },
  call?: Call,
): Feedback[] {
  const place = line ? localized(` in line ${line}`, ` (${line}번째 줄)`) : localized('', '');
  const from = call
    ? localized(` from ${code(callText(call))}`, ` ${code(callText(call))} 호출에서`)
    : localized('', '');
  const error = code(`${name}: ${message}`);
  const what = localized(
    `An error came${from.en}${place.en}: ${error}.`,
    `${from.ko} 오류가 났습니다${place.ko}: ${error}.`.trim(),
  );
  const isOutside = outside.exec(message);
  return [
    ...(isOutside
      ? [
          {
            code: 'not-in-the-sandbox',
            message: localized(
              `Your code runs by itself, with the language and ${code('console')} only; there is no ${code(isOutside[1]!)}.`,
              `코드는 언어와 ${code('console')}만 있는 곳에서 따로 실행됩니다. ${code(isOutside[1]!)}은(는) 없습니다.`,
            ),
          },
        ]
      : []),
    { code: 'thrown', message: what },
  ];
}

const missing = localized('nothing', '아무것도 없음');

/** The input at which a function fails, with what was expected and what came. */
export function failingInput(call: Call, expected: Nested, result: CallResult): Feedback {
  const found = 'value' in result ? code(shown(result.value)) : undefined;
  return {
    code: 'failing-input',
    message: localized(
      `${code(callText(call))} should give ${code(shown(expected))} and gave ${found ?? missing.en}.`,
      `${code(callText(call))}의 결과는 ${code(shown(expected))}이어야 하는데 ${found ?? missing.ko} 나왔습니다.`.replace(
        /` 나왔/,
        '`로 나왔',
      ),
    ),
  };
}

export function missMessage(miss: Miss): Feedback {
  switch (miss.kind) {
    case 'not-numbers':
      return {
        code: 'not-numbers',
        message: localized(
          'The result is not made of numbers. Return a number or lists of numbers, as the signature says.',
          '결과에 수가 아닌 것이 있습니다. 함수의 형식대로 수나 수의 목록을 돌려주세요.',
        ),
      };
    case 'shape':
      return {
        code: 'wrong-shape',
        message: localized(
          `The result has the shape ${code(miss.found)} and needs ${code(miss.expected)}. A gradient is shaped like its input.`,
          `결과의 형상이 ${code(miss.found)}인데 ${code(miss.expected)}이어야 합니다. 기울기의 형상은 입력과 같습니다.`,
        ),
      };
    case 'not-finite':
      return {
        code: 'not-finite',
        message: localized(
          'A number came out as NaN or infinite. Look for 0/0, a value that was never set, or an exponential that overflows.',
          'NaN이나 무한대가 나왔습니다. 0/0, 정해지지 않은 값, 너무 커진 지수가 있는지 보세요.',
        ),
      };
    case 'value':
      return {
        code: 'wrong-value',
        message: localized(
          'The value is not right yet. Redo this one by hand.',
          '값이 아직 맞지 않습니다. 이 경우를 손으로 다시 계산해 보세요.',
        ),
      };
  }
}

export const nothingReturned: Feedback = {
  code: 'nothing-returned',
  message: localized(
    'Nothing came back. Is there a `return`?',
    '돌아온 값이 없습니다. `return`을 썼나요?',
  ),
};

export const passed = (count: number, reason: Localized): Feedback => ({
  code: 'right',
  message: localized(
    `Right for all ${count} inputs. ${reason.en}`,
    `입력 ${count}가지에서 모두 맞습니다. ${reason.ko}`,
  ),
});

export const passedForward = (count: number): Feedback => ({
  code: 'right',
  message: localized(
    `The values agree with the engine’s for all ${count} inputs.`,
    `입력 ${count}가지에서 모두 엔진의 값과 같습니다.`,
  ),
});

export const differencesAgree = (largest: number): Feedback => ({
  code: 'gradient-check',
  message: localized(
    `Gradient check against central differences of your own forward: they differ by at most ${code(largest.toExponential(1))}.`,
    `직접 쓴 순전파의 중심 차분과 견준 기울기 검산: 차이는 최대 ${code(largest.toExponential(1))}입니다.`,
  ),
});

export const notRun: Feedback = {
  code: 'not-run',
  message: localized('This was not run any more.', '여기까지 실행되지 않았습니다.'),
};
