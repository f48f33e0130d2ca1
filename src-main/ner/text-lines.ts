import { CorpusError } from './corpus-error.ts';

const LINE_FEED = 0x0a;

/** Longer lines are not rows of a column file; 300 numbers of a word vector take about 6,000. */
export const LONGEST_LINE = 100_000;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const decodes = (encoding: string, bytes: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** What bytes that are not UTF-8 probably are. */
function guessEncoding(bytes: Uint8Array): string {
  const asKorean = decodes('euc-kr', bytes) ? new TextDecoder('euc-kr').decode(bytes) : '';
  return (asKorean.match(/\p{Script=Hangul}{2}/gu) ?? []).length > 0 ? 'CP949 (EUC-KR)' : 'Latin-1';
}

/** The first line, counted from 1, that is not UTF-8. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

/**
 * Text of a file, with its byte order mark.
 *
 * @param from the number of the first line, where these are not all bytes of the file.
 */
export function decode(bytes: Uint8Array, from = 1): string {
  const [first, second] = bytes;
  if (from === 1 && ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)))
    throw new CorpusError('encoding', 1, 'UTF-16');
  if (!isUtf8(bytes))
    throw new CorpusError('encoding', from - 1 + firstBrokenLine(bytes), guessEncoding(bytes));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * The lines of a text file, without their ends (LF, CRLF, or CR alone), composed (NFC).
 * @throws CorpusError for a text that is not UTF-8, holds NUL, has a line beyond all measure, or is empty.
 */
export function textLines(input: string | Uint8Array): string[] {
  const text = typeof input === 'string' ? input : decode(input);
  const marked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = marked.split(marked.includes('\n') ? /\r?\n/u : '\r');
  const plain = lines.map((line, index) => plainLine(line, index + 1));
  if (plain.every((line) => line.trim() === '')) throw new CorpusError('empty', 1, '');
  return plain;
}

/**
 * One line, composed (NFC).
 * @throws CorpusError for a line with NUL or beyond all measure.
 */
export function plainLine(line: string, number: number): string {
  if (line.length > LONGEST_LINE)
    throw new CorpusError('long-line', number, line.length.toLocaleString('en'));
  const column = line.indexOf('\0');
  if (column >= 0) throw new CorpusError('null-character', number, String(column + 1));
  return line.normalize('NFC');
}
