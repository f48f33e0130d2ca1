import { Option } from 'commander';
import { languages, type Language, type Localized } from '../../contract/localized.ts';

const environment = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'];

/** Follows the terminal's locale unless `--lang` says otherwise. */
const preset: Language = environment?.startsWith('ko') ? 'ko' : 'en';

export const languageOption = (): Option =>
  new Option('--lang <language>', 'language of messages').choices(languages).default(preset);

export const jsonOption = (): Option => new Option('--json', 'print JSON');

/** The options that every command takes. */
export interface CommonOptions {
  readonly lang: Language;
  readonly json?: boolean;
}

export const say = (text: Localized, { lang }: Pick<CommonOptions, 'lang'>): string => text[lang];
