import { Option } from 'commander';
import { languages, type Language } from '../../contract/localized.ts';
import type { Say } from './cli-command.ts';

const environment = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'];

/** Follows the terminal's locale unless `--lang` says otherwise. */
const preset: Language = environment?.startsWith('ko') ? 'ko' : 'en';

/** The language of a command line, known before it is parsed: mistakes in it are told in it, too. */
export function languageOf(words: readonly string[]): Language {
  const at = words.findLastIndex((word) => /^--lang(=|$)/.test(word));
  const named = words[at]?.split('=')[1] ?? words[at + 1];
  return (at >= 0 && languages.find((language) => language === named)) || preset;
}

/** `--lang`, before or behind the name of the command. */
export const languageOption = (say: Say, language: Language): Option =>
  new Option('--lang <language>', say('language of messages', '메시지의 언어'))
    .choices(languages)
    .default(language);

export const jsonOption = (say: Say): Option =>
  new Option('--json', say('print JSON', 'JSON으로 출력'));

/** The options that every command takes. */
export interface CommonOptions {
  readonly lang: Language;
  readonly json?: boolean;
}
