import { CorpusError } from './corpus-error.ts';
import { textLines } from './text-lines.ts';

/** Word vectors trained elsewhere: row i of `data`, `dimension` numbers long, belongs to `words[i]`. */
export interface WordVectors {
  readonly dimension: number;
  readonly words: readonly string[];
  readonly data: Float64Array;
  /** Rows that were left out because no token could find them: a word twice, a word with a space. */
  readonly skipped: readonly CorpusError[];
}

export interface WordVectorOptions {
  /** Which words to keep, to hold a large file's vectors for one vocabulary only. By default all. */
  readonly keep?: (word: string) => boolean;
}

const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** word2vec and fastText begin with the number of words and of dimensions; GloVe does not. */
const isHeader = (fields: readonly string[]) =>
  fields.length === 2 && fields.every((field) => /^\d+$/u.test(field));

/** Divided at spaces or TABs only: a no-break space belongs to the word. */
const fieldsOf = (line: string) => line.replace(/[ \t]+$/u, '').split(/[ \t]+/u);

/** A row as word and numbers, once the dimension is known. */
function readRow(fields: readonly string[], dimension: number, line: number) {
  const extra = fields.slice(1, Math.max(1, fields.length - dimension));
  if (fields.length - 1 < dimension || extra.some((field) => numeric.test(field)))
    throw new CorpusError('vector-length', line, `${fields.length - 1} / ${dimension}`);
  const numbers = fields.slice(-dimension);
  const wrong = numbers.find((field) => !numeric.test(field) || !Number.isFinite(Number(field)));
  if (wrong !== undefined) throw new CorpusError('vector-number', line, wrong);
  return { word: fields.slice(0, -dimension).join(' '), numbers };
}

/**
 * Reads word vectors as text: GloVe, word2vec and fastText.
 * @throws CorpusError with the line for rows of another length and for what is not a finite number.
 */
export function readWordVectors(
  input: string | Uint8Array,
  { keep = () => true }: WordVectorOptions = {},
): WordVectors {
  const lines = textLines(input);
  const header = fieldsOf(lines[0]!);
  const start = isHeader(header) ? 1 : 0;
  const dimension = start === 1 ? Number(header[1]) : header.length - 1;
  if (dimension < 1 || (start === 1 && lines.slice(1).every((line) => line.trim() === '')))
    throw new CorpusError('vector-length', 1, '0 / 1');

  const words: string[] = [];
  const values: number[] = [];
  const skipped: CorpusError[] = [];
  const seen = new Set<string>();
  lines.slice(start).forEach((text, index) => {
    if (text.trim() === '') return;
    const line = start + index + 1;
    const { word, numbers } = readRow(fieldsOf(text), dimension, line);
    if (word.includes(' ')) skipped.push(new CorpusError('vector-space', line, word));
    else if (seen.has(word)) skipped.push(new CorpusError('vector-duplicate', line, word));
    else if (keep(word)) {
      words.push(word);
      for (const number of numbers) values.push(Number(number));
    }
    seen.add(word);
  });
  return { dimension, words, data: Float64Array.from(values), skipped };
}
