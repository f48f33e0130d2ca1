import type { Localized } from '../../contract/localized.ts';
import { englishCorpus, koreanCorpus, type Corpus } from '../../ner/index.ts';

/** The corpora that come with Nabla, by the id that experiments name. */
export const builtInCorpora = {
  english: englishCorpus,
  korean: koreanCorpus,
} as const satisfies Record<string, () => Corpus>;

export type BuiltInCorpus = keyof typeof builtInCorpora;

export const builtInTitles: Readonly<Record<BuiltInCorpus, Localized>> = {
  english: { en: 'English sentences', ko: '영어 문장' },
  korean: { en: 'Korean sentences', ko: '한국어 문장' },
};

export const isBuiltIn = (id: string): id is BuiltInCorpus => Object.hasOwn(builtInCorpora, id);
