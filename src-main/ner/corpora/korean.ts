import type { Corpus, RandomSource } from '../types.ts';
import { fixedStream } from './fixed-stream.ts';
import { koreanTemplates, unseenKoreanTemplates } from './korean-templates.ts';
import { koreanWords, unseenKoreanWords } from './korean-words.ts';
import { writeCorpus, type CorpusSizes, type CorpusSource } from './write-corpus.ts';

/**
 * What the annotation decides. PER: names without titles and 씨. LOC: places, waters, buildings, and
 * states of the past (고려, 신라); a hotel by name is one. ORG: firms, teams, schools, public bodies; a
 * team that goes by its city (수원, 대구) is a team where it plays. DATE: months, years, weekdays and
 * days of the calendar, not 어제 or 가을. Titles of works hold no entity (〈5월의 편지〉). Particles are
 * tokens of their own, as `tokenize` cuts them.
 */
const korean: CorpusSource = {
  id: 'korean',
  name: '한국어',
  segmentation: 'particle',
  templates: koreanTemplates,
  heldOutTemplates: unseenKoreanTemplates,
  grammar: koreanWords,
  heldOutGrammar: unseenKoreanWords,
};

/**
 * The built-in Korean corpus: people, places, organisations and dates in everyday sentences; the same
 * one whenever no other draws are given.
 */
export const koreanCorpus = (random: RandomSource = fixedStream(), sizes?: CorpusSizes): Corpus =>
  writeCorpus(korean, random, sizes);
