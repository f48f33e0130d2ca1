import type { CommanderError } from 'commander';
import type { Localized } from '../../contract/localized.ts';

type Words = readonly (string | undefined)[];

/** What commander finds wrong with a command line, in Korean; the groups are what it quotes. */
const korean: readonly (readonly [RegExp, (words: Words) => string])[] = [
  [
    /^unknown option '(.+)'(?:\s*\(Did you mean (.+)\?\))?$/,
    ([option, meant]) => `${option} 옵션은 없습니다.${guess(meant)}`,
  ],
  [
    /^unknown command '(.+)'(?:\s*\(Did you mean (.+)\?\))?$/,
    ([command, meant]) => `‘${command}’ 명령은 없습니다.${guess(meant)}`,
  ],
  [
    /^missing required argument '(.+)'$/,
    ([name]) => `<${name}> 자리가 비어 있습니다. 무엇이 들어가는지는 --help로 볼 수 있습니다.`,
  ],
  [/^option '(.+)' argument missing$/, ([option]) => `${option} 옵션에 값이 없습니다.`],
  [/^required option '(.+)' not specified$/, ([option]) => `${option} 옵션이 필요합니다.`],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/,
    ([option, value, choices]) =>
      `${option} 옵션에 ‘${value}’ 값은 쓸 수 없습니다. 쓸 수 있는 값은 ${choices}입니다.`,
  ],
  [
    /^too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+): (.+)\.$/,
    ([command, expected, given, list]) =>
      `${command} 명령은 인자를 ${expected}개 받는데 ${given}개를 썼습니다: ${list}. 빈칸이 든 것은 따옴표로 감싸세요.`,
  ],
];

const guess = (meant: string | undefined): string =>
  meant ? ` 혹시 ${meant}인가요?` : ' 쓸 수 있는 것은 --help로 볼 수 있습니다.';

/** A mistake on the command line, in both languages; in commander's own words where they are new. */
export function usageText({ message }: Pick<CommanderError, 'message'>): Localized {
  const plain = message.replace(/^error: /, '').replaceAll(/\s+/g, ' ');
  for (const [form, translated] of korean) {
    const found = form.exec(plain);
    if (found) return { en: message, ko: translated(found.slice(1)) };
  }
  return { en: message, ko: message };
}
