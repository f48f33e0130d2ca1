import { describe, expect, it } from 'vitest';
import {
  CorpusError,
  entitiesOf,
  entityTypes,
  readColumns,
  readWordVectors,
  segmentationOf,
  type Sentence,
} from '../../../src-main/ner/index.ts';
import { hasSharedCorpora, sharedCorpus } from '../../support/shared-corpora.ts';

const counts = (sentences: readonly Sentence[]) => ({
  sentences: sentences.length,
  tokens: sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
  entities: sentences.reduce((sum, { labels }) => sum + entitiesOf(labels).length, 0),
});
const sized = (sentences: number, tokens: number, entities: number) => ({
  sentences,
  tokens,
  entities,
});

describe.skipIf(!hasSharedCorpora)('real corpora', () => {
  it.each([
    ['wnut17/wnut17train.conll', sized(3394, 62730, 1975)],
    ['wnut17/emerging.dev.conll', sized(1009, 15733, 836)],
    ['wnut17/emerging.test.annotated', sized(1287, 23394, 1079)],
    ['klue_ner/klue-ner-v1.1_dev.tsv', sized(5000, 285929, 14257)],
    ['klue_ner/derived_eojeol_iob2.tsv', sized(5000, 65378, 13673)],
  ])('%s', (path, expected) => {
    expect(counts(readColumns(sharedCorpus(path)))).toEqual(expected);
  });

  it.each([
    'bioes.conll',
    'iob1.conll',
    'iob2_blank_is_tab.conll',
    'iob2_crlf.conll',
    'iob2_docstart_4col.conll',
    'iob2_lf_tab.conll',
  ])('60 sentences of WNUT-17 as %s', (path) => {
    const sentences = readColumns(sharedCorpus(`format_quirks/${path}`));
    expect(counts(sentences)).toEqual(sized(60, 1025, 90));
    expect(sentences).toEqual(readColumns(sharedCorpus('format_quirks/iob2_lf_tab.conll')));
  });

  it('WNUT-17 keeps its hashtags and its six types', () => {
    const sentences = readColumns(sharedCorpus('wnut17/wnut17train.conll'));
    const tags = sentences.flatMap(({ tokens }) => tokens.filter((token) => token.startsWith('#')));
    expect(tags).toHaveLength(828);
    expect(entityTypes(sentences)).toEqual([
      'corporation',
      'creative-work',
      'group',
      'location',
      'person',
      'product',
    ]);
  });

  it('KLUE keeps its blanks, and its types by number', () => {
    const sentences = readColumns(sharedCorpus('klue_ner/klue-ner-v1.1_dev.tsv'));
    expect(sentences.flatMap(({ tokens }) => tokens.filter((token) => token === ' '))).toHaveLength(
      60379,
    );
    const entities = sentences.flatMap(({ labels }) => entitiesOf(labels));
    const byType = Object.fromEntries(
      entityTypes(sentences).map((type) => [type, entities.filter((e) => e.type === type).length]),
    );
    expect(byType).toEqual({ PS: 4418, QT: 3151, DT: 2312, OG: 2182, LC: 1649, TI: 545 });
  });

  it('each is recognised by how it was cut', () => {
    const cut = (path: string) => segmentationOf(readColumns(sharedCorpus(path)));
    expect(cut('wnut17/wnut17train.conll')).toBe('word');
    expect(cut('klue_ner/klue-ner-v1.1_dev.tsv')).toBe('character');
    expect(cut('klue_ner/derived_eojeol_iob2.tsv')).toBe('whitespace');
  });

  it('decomposed KLUE is composed', () => {
    const sentences = readColumns(sharedCorpus('format_quirks/klue_nfd_eojeol.tsv'));
    for (const token of sentences.flatMap(({ tokens }) => tokens))
      expect(token).toBe(token.normalize('NFC'));
    expect(sentences[0]!.tokens[0]).toBe('경찰은');
  });

  it.each([
    ['latin1.conll', 'encoding', 1],
    ['broken.conll', 'too-few-columns', 4],
  ])('%s is refused at its line', (path, code, line) => {
    const error: unknown = (() => {
      try {
        return readColumns(sharedCorpus(`format_quirks/${path}`));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(CorpusError);
    expect(error).toMatchObject({ code, line });
  });

  it('GloVe, 8,453 × 50', () => {
    const vectors = readWordVectors(sharedCorpus('glove50_subset/glove.6B.50d-relativized.txt'));
    expect([vectors.words.length, vectors.dimension]).toEqual([8453, 50]);
    expect(vectors.words[0]).toBe('the');
    expect([...vectors.data.slice(0, 2)]).toEqual([0.418, 0.24968]);
  });

  it('200 vectors with a header, and a damaged file', () => {
    const read = (path: string) => readWordVectors(sharedCorpus(`format_quirks/${path}`));
    expect(read('vec_word2vec_header.txt').data).toEqual(read('vec_glove.txt').data);
    expect(() => read('vec_broken.txt')).toThrow('Line 4: ');
  });
});
