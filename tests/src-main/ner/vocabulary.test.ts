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
    const vocabulary = buildVocabulary(said('the cat', 'the dog'), { unknownShapes: false });
    expect(vocabulary.words).toEqual(['the']);
    expect([...vocabulary.idsOf(['the', 'cat', 'bird'])]).toEqual([2, UNKNOWN, UNKNOWN]);
    expect(vocabulary.knows('the')).toBe(true);
    expect(vocabulary.knows('cat')).toBe(false);
  });

  it('gives unknown words an entry for each shape', () => {
    const vocabulary = buildVocabulary(said('the the'));
    const kin = [
      ['Xenia', 'Quito'],
      ['NATO', 'WHO'],
      ['@ada', '@alan'],
      ['#nabla', '#2024'],
      ['walked', 'iPhone'],
      ['3rd', '1,000'],
      ['!?', '…'],
      ['https://a.example', 'www.a.example'],
      ['서울', '東京'],
    ];
    const ids = kin.map((words) => words.map((word) => vocabulary.idOf(word)));
    for (const [one, other] of ids) expect(one).toBe(other);
    expect(new Set(ids.flat()).size).toBe(kin.length);
    expect(ids.flat().every((id) => vocabulary.nameOf(id).startsWith('⟨unknown '))).toBe(true);
    expect(kin.flat().some((word) => vocabulary.knows(word))).toBe(false);
  });

  it('names every row, and gives every word a row of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (tokens) => {
        const sentence = { tokens, labels: tokens.map(() => 'O') };
        const vocabulary = buildVocabulary([sentence], { minimumCount: 1, digitShape: false });
        const first = vocabulary.size - vocabulary.words.length;
        const ids = vocabulary.words.map((word) => vocabulary.idOf(word));
        expect(ids).toEqual(vocabulary.words.map((_, index) => index + first));
        expect(ids.map((id) => vocabulary.nameOf(id))).toEqual(vocabulary.words);
      }),
    );
  });

  it('never mistakes a token for padding', () => {
    const vocabulary = buildVocabulary(said('a a'));
    expect(vocabulary.idOf(vocabulary.nameOf(PADDING))).not.toBe(PADDING);
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
    const ids = [...buildVocabulary(said('a b a b c')).idsOf(['a', 'b', 'c'])];
    const copy = JSON.parse(JSON.stringify({ words, options })) as typeof Vocabulary.prototype;
    const restored = new Vocabulary(copy.words, copy.options);
    expect([...restored.idsOf(['a', 'b', 'c'])]).toEqual(ids);
    expect(['a', 'b', 'c'].map((word) => restored.knows(word))).toEqual([true, true, false]);
  });

  it('says which ids there are when asked for another', () => {
    expect(() => buildVocabulary(said('a a'), { unknownShapes: false }).nameOf(9)).toThrow(
      'no word has id 9: ids run from 0 to 2',
    );
  });
});
