import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVocabulary, PADDING, UNKNOWN, Vocabulary } from '../../../src-main/ner/vocabulary.ts';

const said = (...texts: string[]) =>
  texts.map((text) => {
    const tokens = text.split(' ');
    return { tokens, labels: tokens.map(() => 'O') };
  });

describe('a vocabulary', () => {
  it('orders words by frequency, equals by code point', () => {
    const { words } = buildVocabulary(said('b a b', 'a c b'), { minimumCount: 1 });
    expect(words).toEqual(['b', 'a', 'c']);
  });

  it('leaves rare words to the unknown entry', () => {
    const vocabulary = buildVocabulary(said('the cat', 'the dog'));
    expect(vocabulary.words).toEqual(['the']);
    expect([...vocabulary.idsOf(['the', 'cat', 'bird'])]).toEqual([2, UNKNOWN, UNKNOWN]);
    expect(vocabulary.knows('the')).toBe(true);
    expect(vocabulary.knows('cat')).toBe(false);
  });

  it('names every row, and gives every word a row of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (tokens) => {
        const sentence = { tokens, labels: tokens.map(() => 'O') };
        const vocabulary = buildVocabulary([sentence], { minimumCount: 1, digitShape: false });
        const ids = vocabulary.words.map((word) => vocabulary.idOf(word));
        expect(ids).toEqual(vocabulary.words.map((_, index) => index + 2));
        expect(ids.map((id) => vocabulary.nameOf(id))).toEqual(vocabulary.words);
        expect(vocabulary.size).toBe(vocabulary.words.length + 2);
      }),
    );
  });

  it('never mistakes a token for padding', () => {
    const vocabulary = buildVocabulary(said('a a'));
    expect(vocabulary.idOf(vocabulary.nameOf(PADDING))).toBe(UNKNOWN);
  });

  it('may ignore case and digits', () => {
    const sentences = said('Paris 1989 paris 2024');
    const shaped = buildVocabulary(sentences, { lowerCase: true, digitShape: true });
    expect(shaped.words).toEqual(['0000', 'paris']);
    expect(shaped.knows('1776')).toBe(true);
    const exact = buildVocabulary(sentences, { digitShape: false, minimumCount: 1 });
    expect(exact.knows('1776')).toBe(false);
    expect(exact.words).toContain('Paris');
  });

  it('takes decomposed Hangul for the same word', () => {
    const vocabulary = buildVocabulary(said('서울 서울'));
    expect(vocabulary.knows('서울'.normalize('NFD'))).toBe(true);
  });

  it('comes back from plain data', () => {
    const { words, options } = buildVocabulary(said('a b a b c'));
    const copy = JSON.parse(JSON.stringify({ words, options })) as typeof Vocabulary.prototype;
    const restored = new Vocabulary(copy.words, copy.options);
    expect([...restored.idsOf(['a', 'b', 'c'])]).toEqual([2, 3, UNKNOWN]);
  });

  it('says which ids there are when asked for another', () => {
    expect(() => buildVocabulary(said('a a')).nameOf(9)).toThrow(
      'no word has id 9: ids run from 0 to 2',
    );
  });
});
