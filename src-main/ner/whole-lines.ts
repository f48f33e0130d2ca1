import { CorpusError } from './corpus-error.ts';
import { decode, LONGEST_LINE, plainLine } from './text-lines.ts';

const lineFeed = 0x0a;

/**
 * Hands on the lines of a text that comes in pieces, with their numbers from 1, without holding more
 * than one line: checked and composed as `textLines` does, at LF and CRLF.
 */
export class LineCutter {
  readonly #take: (line: string, number: number) => void;
  #rest = '';
  #number = 0;

  constructor(take: (line: string, number: number) => void) {
    this.#take = take;
  }

  /** The number of the line that comes next. */
  get next(): number {
    return this.#number + 1;
  }

  /** @throws CorpusError for a line with NUL or beyond all measure, and what `take` throws. */
  write(piece: string): void {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop()!;
    for (const line of lines) this.#hand(line);
    if (this.#rest.length > LONGEST_LINE) this.#hand(this.#rest);
  }

  /** The last line need not end. */
  end(): void {
    if (this.#rest !== '') this.#hand(this.#rest);
    this.#rest = '';
  }

  #hand(line: string): void {
    const number = ++this.#number;
    const unmarked = number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line;
    this.#take(plainLine(unmarked.replace(/\r$/u, ''), number), number);
  }
}

/**
 * Decodes bytes that come in pieces, strictly, and hands their text to a cutter of lines.
 *
 * @throws CorpusError with the line for bytes that are not UTF-8.
 */
export function cutBytes(chunks: Iterable<Uint8Array>, cutter: LineCutter): void {
  let rest: Uint8Array = new Uint8Array(0);
  const write = (bytes: Uint8Array): void => cutter.write(decode(bytes, cutter.next));
  for (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(lineFeed) + 1;
    if (end > 0) write(bytes.subarray(0, end));
    rest = bytes.slice(end);
    if (rest.length > 4 * LONGEST_LINE)
      throw new CorpusError('long-line', cutter.next, rest.length.toLocaleString('en'));
  }
  if (rest.length > 0) write(rest);
  cutter.end();
}
