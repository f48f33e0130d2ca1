import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src-main/ner/corpus-error.ts';
import { textLines } from '../../../src-main/ner/text-lines.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

function failure(input: string | Uint8Array): CorpusError {
  try {
    textLines(input);
  } catch (error) {
    if (error instanceof CorpusError) return error;
    throw error;
  }
  throw new Error('this was read without a complaint');
}

describe('lines', () => {
  it('end alike, however the file ends them', () => {
    const lines = ['a O', '', 'b O'];
    for (const ending of ['\n', '\r\n', '\r'])
      expect(textLines(bytes(lines.join(ending)))).toEqual(lines);
  });

  it('come without the byte order mark, but with every other U+FEFF and U+200B', () => {
    expect(textLines(bytes([0xef, 0xbb, 0xbf], 'a O\n\uFEFF O\n\u200B O'))).toEqual([
      'a O',
      '\uFEFF O',
      '\u200B O',
    ]);
  });

  it('are composed', () => {
    expect(textLines(bytes('서울 O'.normalize('NFD')))).toEqual(['서울 O']);
  });

  it('survive joining and splitting', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((s) => !/[\r\n\0]/u.test(s) && s.trim() !== '' && !s.startsWith('\uFEFF'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const composed = lines.map((each) => each.normalize('NFC'));
        expect(textLines(bytes(lines.join('\n')))).toEqual(composed);
      }),
    );
  });
});

describe('what is not text is refused with its line and its mend', () => {
  it('Latin-1', () => {
    const error = failure(bytes('ok O\nalso O\ncaf', [0xe9], ' O\n'));
    expect(error).toMatchObject({ code: 'encoding', line: 3, found: 'Latin-1' });
    expect(error.message).toBe(
      'Line 3: the text is not UTF-8; it looks like Latin-1. Save the file as UTF-8.',
    );
  });

  it('CP949, named as such', () => {
    // 서울 O in CP949
    expect(failure(bytes('a O\n', [0xbc, 0xad, 0xbf, 0xef], ' O\n'))).toMatchObject({
      line: 2,
      found: 'CP949 (EUC-KR)',
    });
  });

  it('UTF-16', () => {
    expect(failure(bytes([0xff, 0xfe, 0x61, 0x00])).found).toBe('UTF-16');
  });

  it('NUL', () => {
    expect(failure('a O\nb\0 O')).toMatchObject({ code: 'null-character', line: 2, found: '2' });
  });

  it('a line of 10 MB', () => {
    const error = failure(`a O\n${'b'.repeat(10_000_000)} O\n`);
    expect(error).toMatchObject({ code: 'long-line', line: 2, found: '10,000,002' });
    expect(error.message.length).toBeLessThan(300);
  });

  it.each(['', '\n\n', ' \t\r\n'])('an empty file: %j', (text) => {
    expect(failure(text)).toMatchObject({ code: 'empty', line: 1 });
  });

  it('says all of it in Korean too', () => {
    expect(failure('a\0 O').text.ko).toMatch(/^1번째 줄: .*NUL.*\. .*내보내세요\.$/u);
  });
});
