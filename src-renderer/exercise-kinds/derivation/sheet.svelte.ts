import type { ReadLine, Reading } from '../../../src-main/contract/exercise.ts';
import type { ExerciseSession } from '../session.svelte.ts';
import type { FieldStyle } from './field-style.svelte.ts';
import { asLine, linesOf, readingsByLine, withoutEmpty } from './lines.ts';
import { LiveReading } from './live-reading.svelte.ts';

const isLatex = (line: string): boolean => line.includes('\\');

/**
 * The lines of a derivation. One of them is in the field; the others stand typeset above and below
 * it, each with what was said about it.
 */
export class DerivationSheet {
  lines = $state.raw<readonly string[]>(['']);
  /** The line that is in the field. */
  active = $state(0);
  /** Whether the line in the field was judged with the rest and not changed since. */
  judged = $state(false);
  readonly live: LiveReading;
  readonly #session: ExerciseSession<'derivation'>;
  readonly #readings: readonly (ReadLine | undefined)[] = $derived.by(() =>
    readingsByLine(this.live.text, this.live.current?.lines ?? []),
  );

  constructor(session: ExerciseSession<'derivation'>) {
    this.#session = session;
    this.live = new LiveReading((text) => session.read(text));
    this.lines = linesOf(session.answer.text);
    this.active = this.lines.length - 1;
  }

  get current(): string {
    return this.lines[this.active] ?? '';
  }

  get isEmpty(): boolean {
    return this.lines.every((line) => line.trim() === '');
  }

  /** What was read about a line, unless the line was changed since. */
  readingOf(index: number): ReadLine | undefined {
    return linesOf(this.live.text)[index] === this.lines[index] ? this.#readings[index] : undefined;
  }

  /** How the line in the field reads: by itself where lines are told apart, else the whole text. */
  get reading(): Reading | undefined {
    if (this.current.trim() === '') return undefined;
    return this.live.current;
  }

  /** The first line that is not right or cannot be read, among those that are finished. */
  get slip(): number | undefined {
    const found = this.#readings.findIndex(
      (line) => line?.standing === 'slip' || line?.standing === 'unreadable',
    );
    return found === -1 ? undefined : found;
  }

  write(text: string): void {
    const line = asLine(text);
    if (line === this.current) return;
    this.#replace(this.lines.with(this.active, line));
    this.live.follow(this.#asked);
  }

  /** Finishes the line in the field and opens an empty one under it. */
  next(): void {
    if (this.current.trim() === '') return;
    this.#replace(this.lines.toSpliced(this.active + 1, 0, ''));
    this.active++;
    void this.live.now(this.#asked);
  }

  /** Takes a line into the field. An empty line that is left is gone. */
  goTo(index: number): void {
    if (index < 0 || index >= this.lines.length || index === this.active) return;
    const left = this.active;
    const isGone = this.current.trim() === '';
    this.active = index;
    if (isGone) {
      this.#replace(this.lines.toSpliced(left, 1));
      if (left < index) this.active--;
    }
    this.judged = false;
    void this.live.now(this.#asked);
  }

  /** Takes an empty line away, and the one above it into the field. */
  removeEmpty(): boolean {
    if (this.current !== '' || this.lines.length === 1) return false;
    this.goTo(this.active === 0 ? 1 : this.active - 1);
    return true;
  }

  /** Asks for the verdict on all lines; the first line that is not right comes into the field. */
  async check(): Promise<void> {
    const kept = withoutEmpty(this.lines);
    if (kept.length !== this.lines.length) {
      const line = this.current;
      this.#replace(kept);
      this.active = line.trim() === '' ? kept.length - 1 : kept.indexOf(line);
    }
    await this.#session.check();
    if (this.#session.failure !== undefined) return;
    await this.live.now(`${this.lines.join('\n')}\n`);
    if (this.lines.length > 1 && !this.#session.solvedNow)
      this.active = this.slip ?? this.lines.length - 1;
    this.judged = true;
  }

  /** Reads what a draft brought, in the style of the field. */
  async begin(style: FieldStyle): Promise<void> {
    await this.live.now(this.#asked);
    this.#restyle(style);
  }

  /** The same lines as the other field writes them. */
  async changeStyle(style: FieldStyle): Promise<void> {
    if (!this.isEmpty) await this.live.now(`${this.lines.join('\n')}\n`);
    this.#restyle(style);
  }

  #restyle(style: FieldStyle): void {
    const written = this.lines.map((line, index) => {
      if (isLatex(line) === (style === 'formula')) return line;
      const read = this.readingOf(index);
      return (style === 'formula' ? read?.latex : read?.text) ?? line;
    });
    if (written.join('\n') === this.lines.join('\n')) return;
    this.#replace(written);
    void this.live.now(this.#asked);
  }

  /** Every line but the one in the field is finished. */
  get #asked(): string {
    const text = this.lines.join('\n');
    return this.active < this.lines.length - 1 ? `${text}\n` : text;
  }

  #replace(lines: readonly string[]): void {
    this.lines = lines;
    this.judged = false;
    this.#session.write({ text: lines.join('\n') });
  }
}
