import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src-main/ner/corpus-error.ts';
import { readColumns } from '../../../src-main/ner/read-columns.ts';

/** `Mina/B-PER waved/O`, one string a sentence; a blank token is written ␣. */
const read = (text: string | Uint8Array) =>
  readColumns(text).map(({ tokens, labels }) =>
    tokens.map((token, i) => `${token === ' ' ? '␣' : token}/${labels[i]}`).join(' '),
  );

function failure(text: string): CorpusError {
  try {
    readColumns(text);
  } catch (error) {
    if (error instanceof CorpusError) return error;
    throw error;
  }
  throw new Error('this was read without a complaint');
}

const expected = ['Mina/B-PER Rho/I-PER waved/O', 'Busan/B-LOC'];
const iob2 = 'Mina\tB-PER\nRho\tI-PER\nwaved\tO\n\nBusan\tB-LOC\n';

describe('layouts that say the same', () => {
  it.each([
    ['TAB', iob2],
    ['spaces', iob2.replaceAll('\t', '  ')],
    ['CRLF', iob2.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${iob2}`],
    ['no newline at the end', iob2.trimEnd()],
    ['a separator that holds a TAB', iob2.replace('\n\n', '\n\t\n')],
    ['a separator that holds spaces', iob2.replace('\n\n', '\n  \n')],
    ['many separators', `\n\n${iob2.replace('\n\n', '\n\n\n\n')}\n\n`],
    ['IOB1', iob2.replaceAll('B-', 'I-')],
    ['BIOES', iob2.replace('I-PER', 'E-PER').replace('B-LOC', 'S-LOC')],
    ['BILUO', iob2.replace('I-PER', 'L-PER').replace('B-LOC', 'U-LOC')],
    ['bare types', iob2.replaceAll(/[BI]-/g, '')],
    ['the label first', iob2.replaceAll(/^(\S+)\t(\S+)$/gm, '$2\t$1')],
    ['four columns', iob2.replaceAll('\t', '\tNN\tx\t')],
    ['documents', `-DOCSTART- -X- O\n\n${iob2.replaceAll('\t', ' NN ')}\n-DOCSTART- -X- O\n`],
    ['comments', `# made by hand\n${iob2.replace('\n\n', '\n\n## 2\tBusan <Busan:LOC> !\n')}`],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('tokens that look like something else', () => {
  it('# and what begins with it are tokens, at the start of a sentence too', () => {
    expect(read('#\tO\n##\tO\n#gala\tB-EVENT\n\n##gala\tO\n')).toEqual([
      '#/O ##/O #gala/B-EVENT',
      '##gala/O',
    ]);
  });

  it('a blank is a token of its own at character level', () => {
    const klue = '## 컬럼\t설명\n## 1\t<서울:LC>은 봄\n서\tB-LC\n울\tI-LC\n은\tO\n \tO\n봄\tO\n';
    expect(read(klue)).toEqual(['서/B-LC 울/I-LC 은/O ␣/O 봄/O']);
  });

  it('an entity may begin with a blank', () => {
    expect(read('가\tO\n \tB-QT\n3\tI-QT\n')).toEqual(['가/O ␣/B-QT 3/I-QT']);
  });

  it('U+200B and U+FEFF are tokens', () => {
    expect(read('a\tO\n\u200B\tO\n\uFEFF\tO\n')).toEqual(['a/O \u200B/O \uFEFF/O']);
  });

  it('labels keep their hyphens', () => {
    expect(read('Dune\tB-creative-work\nII\tI-creative-work\n')).toEqual([
      'Dune/B-creative-work II/I-creative-work',
    ]);
  });

  it('O is a token too', () => {
    expect(read('O\tO\nO\tB-PER\nX\tO\n')).toEqual(['O/O O/B-PER X/O']);
  });

  it('neighbours of one type stay two entities', () => {
    expect(read('Ann\tB-PER\nBo\tB-PER\n')).toEqual(['Ann/B-PER Bo/B-PER']);
  });

  it('decomposed Hangul is composed', () => {
    expect(read('서울\tB-LC\n'.normalize('NFD'))).toEqual(['서울/B-LC']);
  });
});

describe('what cannot be read names its line, what stands there, and the mend', () => {
  it.each([
    ['a token alone', 'a\tO\nb\n', 'too-few-columns', 2, 'b'],
    ['a column too many', 'a\tO\nb\tx\tO\n', 'columns', 2, '3'],
    ['spaces in a file of TABs', 'a\tO\nb O\n', 'too-few-columns', 2, 'b O'],
    ['no token', 'a\tO\n\tO\n', 'token', 2, '\tO'],
    ['no label', 'a\tO\nb\t\n', 'label', 2, ''],
    ['a small prefix', 'a\tB-PER\nb\tb-PER\n', 'label', 2, 'b-PER'],
    ['another separator in the label', 'a\tB-PER\n\nb\tB_PER\n', 'label', 3 + 0, 'B_PER'],
    ['nothing but comments', '# nothing\n# here\n', 'empty', 1, ''],
  ] as const)('%s', (_, text, code, line, found) => {
    const error = failure(text);
    expect(error).toMatchObject({ code, line, found });
    expect(error.message).toContain(`Line ${line}: `);
    expect(error.message).toContain(error.mend.en);
    expect(error.text.ko).toContain(error.mend.ko);
  });
});

it('whatever the bytes are: sentences with one label a token, or a CorpusError', () => {
  const piece = fc.constantFrom(
    'a',
    '\t',
    '\n',
    ' ',
    'O',
    'B-X',
    'I-X',
    '#',
    '\r',
    '가',
    '-DOCSTART-',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      try {
        for (const { tokens, labels } of readColumns(pieces.join(''))) {
          expect(tokens).toHaveLength(labels.length);
          expect(tokens).not.toContain('');
          for (const label of labels) expect(label).toMatch(/^(?:O|[BI]-.+)$/u);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
      }
    }),
    { numRuns: 500 },
  );
});
