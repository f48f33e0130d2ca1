import { plainFormulas } from './plain-formulas.ts';
import type { Language, Localized } from '../../contract/localized.ts';

/** A copy in which every text that is there in each language is only the one in this language, its formulas in Unicode. */
export function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return plainFormulas(value[language]);
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, inLanguage(inside, language)]),
  );
}

function isLocalized(value: object): value is Localized {
  const { en, ko } = value as Partial<Localized>;
  return Object.keys(value).length === 2 && typeof en === 'string' && typeof ko === 'string';
}
