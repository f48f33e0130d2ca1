import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CorpusError } from '../../../src-main/ner/corpus-error.ts';
import { textLines } from '../../../src-main/ner/text-lines.ts';
import { cutBytes, LineCutter } from '../../../src-main/ner/whole-lines.ts';

function linesOf(chunks: Iterable<Uint8Array>): string[] {
  const lines: string[] = [];
  cutBytes(
    chunks,
    new LineCutter((line, number) => {
      expect(number).toBe(lines.length + 1);
      lines.push(line);
    }),
  );
  return lines;
}

/** The bytes in pieces of these lengths, over and over. */
function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let [at, i] = [0, 0]; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield bytes.slice(at, (at += size));
  }
}

const faultOf = (bytes: Uint8Array) => {
  try {
    linesOf(pieces(bytes, [7]));
  } catch (error) {
    if (error instanceof CorpusError) return error;
    throw error;
  }
  throw new Error('this was read without a complaint');
};

const utf8 = (text: string) => new TextEncoder().encode(text);

test('wherever a text is cut into pieces, its lines are those of the whole', () => {
  const line = fc.stringMatching(/^[a가é #.]{0,12}$/u);
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), sizes, (lines, end, lengths) => {
      const text = `first${end}${lines.map((each) => each + end).join('')}last`;
      const expected = textLines(text);
      expect(linesOf(pieces(utf8(text), lengths))).toEqual(expected);
    }),
  );
});

describe('a line that cannot be read is named', () => {
  it.each([
    ['NUL', utf8('one\ntwo\nth\0ree\n'), 'null-character', 3],
    ['not UTF-8', Uint8Array.from([...utf8('one\ntwo\n'), 0xe9, 0x74, 0xe9, 0x0a]), 'encoding', 3],
    ['cut off within a letter', utf8('one\n가').slice(0, -1), 'encoding', 2],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'encoding', 1],
    ['a line of 10 MB', new Uint8Array(10_000_000).fill(0x61), 'long-line', 1],
  ] as const)('%s', (_, bytes, code, line) => {
    expect(faultOf(bytes)).toMatchObject({ code, line });
  });
});

it('a byte order mark is no letter of the first line', () => {
  expect(linesOf([utf8('\uFEFFsea 1\nsky 2')])).toEqual(['sea 1', 'sky 2']);
});
