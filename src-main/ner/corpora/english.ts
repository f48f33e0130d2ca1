import type { Corpus, RandomSource } from '../types.ts';
import { englishTemplates, unseenEnglishTemplates } from './english-templates.ts';
import { englishWords, unseenEnglishWords } from './english-words.ts';
import { fixedStream } from './fixed-stream.ts';
import { writeCorpus, type CorpusSizes, type CorpusSource } from './write-corpus.ts';

/**
 * What the annotation decides. PER: names without titles (Mr. stays outside). LOC: places, rivers
 * and buildings; a hotel by name is one, as in the lecture (the Hilton Hotel), also in short (at the
 * Hilton). ORG: firms, clubs, schools, public bodies; Hilton that opens an office is the firm, Chelsea
 * that wins is the club, and Washington University is one name. DATE: months, years, weekdays and
 * days of the calendar, but not last night or last week. Articles stay outside.
 */
const english: CorpusSource = {
  id: 'english',
  name: 'English',
  segmentation: 'word',
  templates: englishTemplates,
  heldOutTemplates: unseenEnglishTemplates,
  grammar: englishWords,
  heldOutGrammar: unseenEnglishWords,
};

/**
 * The built-in English corpus: people, places, organisations and dates in everyday sentences; the
 * same one whenever no other draws are given.
 */
export const englishCorpus = (random: RandomSource = fixedStream(), sizes?: CorpusSizes): Corpus =>
  writeCorpus(english, random, sizes);
