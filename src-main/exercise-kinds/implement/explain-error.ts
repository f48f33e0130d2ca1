import type { Localized } from '../../contract/localized.ts';
import { code, localized } from './code-text.ts';

/** Names that exist in browsers or Node and not where learners' code runs. */
const outside = new Set([
  ...['fetch', 'process', 'require', 'module', 'Buffer', 'Deno', 'Bun', 'WebAssembly'],
  ...['window', 'document', 'navigator', 'localStorage', 'alert', 'crypto', 'performance'],
  ...['XMLHttpRequest', 'WebSocket', 'Worker', 'structuredClone', 'queueMicrotask'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame'],
]);

interface Explained {
  readonly code: string;
  readonly message: Localized;
}

/** What the errors that learners meet most often mean, by how the engine words them. */
const meanings: readonly {
  readonly wording: RegExp;
  explain(named: string): Explained;
}[] = [
  {
    wording: /^'(.+)' is not defined$/,
    explain: (named) =>
      outside.has(named)
        ? {
            code: 'not-in-the-sandbox',
            message: localized(
              `Your code runs by itself, with the language and ${code('console')} only; there is no ${code(named)}.`,
              `코드는 언어와 ${code('console')}만 있는 곳에서 따로 실행됩니다. 여기에 없는 이름: ${code(named)}.`,
            ),
          }
        : {
            code: 'not-defined',
            message: localized(
              `Nothing is called ${code(named)} here. Is it spelled as where it is declared, and declared inside this function or outside of all?`,
              `선언되지 않은 이름입니다: ${code(named)}. 선언할 때와 철자가 같은지, 이 함수 안이나 모든 함수 밖에서 선언했는지 보세요.`,
            ),
          },
  },
  {
    wording: /^cannot (?:read|set) property '(.+)' of (?:undefined|null)$/,
    explain: (named) => ({
      code: 'of-undefined',
      message: localized(
        `What stands before ${code(`.${named}`)} or ${code(`[${named}]`)} has no value. Does an index run past the end of a list?`,
        `${code(`.${named}`)} 또는 ${code(`[${named}]`)} 앞의 것에 값이 없습니다. 목록의 끝을 넘는 첨자가 있는지 보세요.`,
      ),
    }),
  },
  {
    wording: /^(?:.* is )?not a function$/,
    explain: () => ({
      code: 'not-a-function',
      message: localized(
        'Something is called with brackets behind it and is no function. Is its name spelled right?',
        '함수가 아닌 것을 괄호를 붙여 불렀습니다. 이름의 철자가 맞는지 보세요.',
      ),
    }),
  },
  {
    wording: /is not iterable$|^value is not iterable/,
    explain: () => ({
      code: 'not-iterable',
      message: localized(
        'A number is used where a list belongs.',
        '목록이 있어야 할 자리에 수가 있습니다.',
      ),
    }),
  },
  {
    wording: /is read-only$/,
    explain: () => ({
      code: 'read-only',
      message: localized(
        `A name declared with ${code('const')} cannot be given another value. Declare it with ${code('let')}.`,
        `${code('const')}로 선언한 이름에는 값을 다시 줄 수 없습니다. ${code('let')}으로 선언하세요.`,
      ),
    }),
  },
  {
    wording: /^string too long$/,
    explain: () => ({
      code: 'string-too-long',
      message: localized(
        'A text grows without an end. Look for a loop that never ends.',
        '문자열이 끝없이 길어집니다. 끝나지 않는 반복이 있는지 보세요.',
      ),
    }),
  },
];

/** What an error of the engine means, where it is one of the usual ones. */
export function explainError(message: string): Explained | undefined {
  for (const { wording, explain } of meanings) {
    const found = wording.exec(message);
    if (found) return explain(found[1] ?? '');
  }
  return undefined;
}
