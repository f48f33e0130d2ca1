import type { Language, Localized } from '../../src-main/contract/localized.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { fill, type Message, type Parameters } from './message.ts';

export type MessageKey = keyof typeof en;

const tables: Record<Language, Record<MessageKey, Message>> = { en, ko };

class Interface {
  /** Everything that is on the screen follows this at once. */
  language = $state<Language>('en');
}

export const i18n = new Interface();

/** A sentence of the interface in the language of the moment. */
export function t<K extends MessageKey>(key: K, ...values: Parameters<(typeof en)[K]>): string {
  return fill(tables[i18n.language][key], values[0]);
}

/** A text of the core in the language of the moment. */
export function localized(text: Localized): string {
  return text[i18n.language];
}

/** The language to begin with where none was chosen: Korean for a Korean host, otherwise English. */
export function hostLanguage(preferred: readonly string[]): Language {
  const known = preferred.find((tag) => /^(en|ko)\b/i.test(tag));
  return known?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
