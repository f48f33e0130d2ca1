import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentations, tokenize } from '../../../src-main/ner/tokenize.ts';

const cut = (text: string, ...rest: [Parameters<typeof tokenize>[1]?]) =>
  tokenize(text, ...rest).join('|');

describe('English', () => {
  it('cuts punctuation off words', () => {
    expect(cut('Last night, Paris Hilton wowed in a sequin gown.')).toBe(
      'Last|night|,|Paris|Hilton|wowed|in|a|sequin|gown|.',
    );
    expect(cut('“Really?” (she said) …')).toBe('“|Really|?|”|(|she|said|)|…');
    expect(cut('wait... what—now?')).toBe('wait|...|what|—|now|?');
  });

  it('keeps what belongs together', () => {
    expect(cut('Mr. Quinn paid 1,250.50 at 3:30 p.m. in the U.S.')).toBe(
      'Mr.|Quinn|paid|1,250.50|at|3:30|p.m.|in|the|U.S.',
    );
    expect(cut("don't @mention #tag https://example.org/a.")).toBe(
      "don't|@mention|#tag|https://example.org/a.",
    );
  });

  it('cuts the possessive', () => {
    expect(cut("Paris’s and Hilton's")).toBe("Paris|’s|and|Hilton|'s");
  });
});

describe('Korean', () => {
  it('cuts particles off their stems', () => {
    expect(cut('5월에 세종대왕은 서울에서는 김포로 갔다.', 'particle')).toBe(
      '5월|에|세종대왕|은|서울|에서는|김포|로|갔다|.',
    );
  });

  it('keeps a word whole in a corpus that does', () => {
    expect(cut('5월에 서울로 갔다.', 'word')).toBe('5월에|서울로|갔다|.');
    expect(cut('5월에 서울로 갔다.', 'whitespace')).toBe('5월에|서울로|갔다.');
  });

  it('takes brackets around titles off on both sides', () => {
    expect(cut('소설 「오월의 신부」를 읽었다.', 'particle')).toBe(
      '소설|「|오월|의|신부|」|를|읽었다|.',
    );
  });

  it('gives single characters, blanks too, where a corpus has them', () => {
    expect(tokenize('경찰은 또', 'character')).toEqual(['경', '찰', '은', ' ', '또']);
  });

  it('composes Hangul', () => {
    expect(tokenize('서울로'.normalize('NFD'), 'particle')).toEqual(['서울', '로']);
  });
});

describe('whatever is typed', () => {
  const text = fc.array(
    fc.constantFrom(
      'Paris',
      '서울에서',
      '.',
      ',',
      ' ',
      '“',
      "'s",
      '5월',
      '(',
      ')',
      '…',
      '#',
      '\n',
      'a',
    ),
    { maxLength: 30 },
  );

  it.each(segmentations)('no character but blanks is lost (%s)', (segmentation) => {
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('');
        const tokens = tokenize(whole, segmentation);
        expect(tokens.join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
        if (segmentation !== 'character')
          for (const token of tokens) expect(token).toMatch(/^\S+$/u);
      }),
    );
  });

  it('nothing is nothing', () => {
    expect(tokenize('  \n')).toEqual([]);
    expect(tokenize('')).toEqual([]);
  });
});
