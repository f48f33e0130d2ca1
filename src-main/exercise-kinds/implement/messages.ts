import type { Localized } from '../../contract/localized.ts';
import type { Feedback } from '../../contract/verdict.ts';
import { callText, code, shown, localized } from './code-text.ts';
import type { Miss } from './compare.ts';
import type { Call, CallResult } from './sandbox/messages.ts';
import type { Nested } from './tasks/implement-task.ts';

export * from './reading-problems.ts';
export * from './run-messages.ts';

const missing = localized('nothing', '없음');

/** The input at which a function fails, with what was expected and what came. */
export function failingInput(call: Call, expected: Nested, result: CallResult): Feedback {
  const found = 'value' in result ? code(shown(result.value)) : undefined;
  return {
    code: 'failing-input',
    message: localized(
      `${code(callText(call))} should give ${code(shown(expected))} and gave ${found ?? missing.en}.`,
      `${code(callText(call))}의 결과는 ${code(shown(expected))}이어야 하는데 나온 것은 ${found ?? missing.ko}입니다.`,
    ),
  };
}

export function missMessage(miss: Miss, part: string): Feedback {
  switch (miss.kind) {
    case 'not-numbers':
      return {
        code: 'not-numbers',
        message: localized(
          'The result is not made of numbers. Return a number or lists of numbers, as the signature says.',
          '결과에 수가 아닌 것이 있습니다. 함수의 형식대로 수나 수의 목록을 돌려주세요.',
        ),
      };
    case 'later':
      return {
        code: 'result-comes-later',
        message: localized(
          `The function gives no result at once, since it stands behind ${code('async')} or ${code('function*')}. Write a plain ${code('function')}.`,
          `${code('async')}나 ${code('function*')} 함수여서 결과가 바로 나오지 않습니다. 보통의 ${code('function')}으로 쓰세요.`,
        ),
      };
    case 'shape':
      return {
        code: 'wrong-shape',
        message: localized(
          `The result has the shape ${code(miss.found)} and needs ${code(miss.expected)}.${part === 'forward' ? '' : ' A gradient is shaped like its input.'}`,
          `결과의 형상이 ${code(miss.found)}인데 ${code(miss.expected)}이어야 합니다.${part === 'forward' ? '' : ' 기울기의 형상은 입력과 같습니다.'}`,
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

export const differencesDisagree = (largest: number): Feedback => ({
  code: 'gradient-check-apart',
  message: localized(
    `Central differences of your own forward come out up to ${code(shown(Number(largest.toPrecision(2))))} away: they measure forward as you wrote it.`,
    `직접 쓴 순전파의 중심 차분과는 최대 ${code(shown(Number(largest.toPrecision(2))))}만큼 다릅니다. 중심 차분은 지금 쓴 순전파를 재기 때문입니다.`,
  ),
});
