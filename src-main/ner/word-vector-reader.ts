import { CorpusError } from './corpus-error.ts';
import type { WordVectorOptions, WordVectors } from './word-vectors.ts';

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

/** Reads word vectors line by line, so that a file of any size needs no more room than what is kept. */
export class WordVectorReader {
  readonly #keep: (word: string) => boolean;
  readonly #mostWords: number;
  readonly #words: string[] = [];
  readonly #values: number[] = [];
  readonly #skipped: CorpusError[] = [];
  readonly #seen = new Set<string>();
  /** What the first line announces, where there is such a line. */
  #announced: number | undefined;
  #dimension: number | undefined;
  #rows = 0;
  #left = 0;
  #last = 1;

  constructor({ keep = () => true, mostWords = Infinity }: WordVectorOptions = {}) {
    this.#keep = keep;
    this.#mostWords = mostWords;
  }

  /**
   * Takes the next line.
   *
   * @param number from 1.
   * @throws CorpusError with the line for rows of another length and for what is not a finite number.
   */
  take(text: string, number: number): void {
    if (text.trim() === '') return;
    this.#last = number;
    const fields = fieldsOf(text);
    if (this.#dimension === undefined) {
      const header = isHeader(fields);
      this.#dimension = header ? Number(fields[1]) : fields.length - 1;
      if (this.#dimension < 1) throw new CorpusError('vector-length', number, '0 / 1');
      if (header) {
        this.#announced = Number(fields[0]);
        return;
      }
    }
    const { word, numbers } = readRow(fields, this.#dimension, number);
    this.#rows++;
    if (this.#rows > (this.#announced ?? Infinity))
      throw new CorpusError('vector-count', number, `${this.#rows} / ${this.#announced}`);
    if (word.includes(' ')) this.#skipped.push(new CorpusError('vector-space', number, word));
    else if (this.#seen.has(word))
      this.#skipped.push(new CorpusError('vector-duplicate', number, word));
    else if (this.#words.length >= this.#mostWords) this.#left++;
    else if (this.#keep(word)) {
      this.#words.push(word);
      for (const each of numbers) this.#values.push(Number(each));
    }
    this.#seen.add(word);
  }

  /** @throws CorpusError when there was nothing, or fewer rows than the first line announces. */
  finish(): WordVectors {
    const announced = this.#announced ?? this.#rows;
    if (this.#dimension === undefined) throw new CorpusError('empty', 1, '');
    if (this.#rows === 0) throw new CorpusError('vector-length', 1, '0 / 1');
    if (this.#rows < announced)
      throw new CorpusError('vector-count', this.#last, `${this.#rows} / ${announced}`);
    return {
      dimension: this.#dimension,
      words: this.#words,
      data: Float64Array.from(this.#values),
      skipped: this.#skipped,
      left: this.#left,
    };
  }
}
