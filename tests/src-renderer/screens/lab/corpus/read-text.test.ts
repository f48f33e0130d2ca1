import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../../../../src-renderer/screens/lab/corpus/read-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('text is read as it was written, Hangul and emoji included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\uFEFF'));
      expect(readText(utf8(text))).toEqual({ text });
    }),
  );
});

test('a byte order mark is no letter', () => {
  expect(readText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a' });
});

test.each([
  ['the first line', [0xff, 0xfe, 0x61], 1],
  ['a line in EUC-KR', [...utf8('Seoul B-LOC\nin O\n'), 0xbc, 0xad, 0xbf, 0xef], 3],
  ['a letter cut off at the end', [...utf8('a\n'), 0xec, 0x84], 2],
  ['a line in the middle', [...utf8('a\n'), 0x80, ...utf8('\nb\n')], 2],
])('%s that is not UTF-8 is named', (_, bytes, badLine) => {
  expect(readText(Uint8Array.from(bytes))).toEqual({ badLine });
});
