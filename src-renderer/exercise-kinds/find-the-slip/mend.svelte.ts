import type { Reading, ReadLine } from '../../../src-main/contract/exercise.ts';
import type { Problem } from '../../../src-main/contract/problem.ts';
import type { FieldStyle } from '../derivation/field-style.svelte.ts';
import { LiveReading } from '../derivation/live-reading.svelte.ts';
import type { EntrySheet } from '../entry-sheet.svelte.ts';

const isLatex = (text: string): boolean => text.includes('\\');

/** The mend of a line, typed as text or as a formula, and how it reads so far. */
export class Mend {
  readonly live: LiveReading;
  readonly #sheet: () => Pick<EntrySheet, 'text' | 'write'>;

  constructor(
    read: (text: string) => Promise<Reading>,
    sheet: () => Pick<EntrySheet, 'text' | 'write'>,
  ) {
    this.live = new LiveReading(read);
    this.#sheet = sheet;
  }

  get text(): string {
    return this.#sheet().text('mend');
  }

  get line(): ReadLine | undefined {
    return this.live.current?.lines?.[0];
  }

  get problem(): Problem | undefined {
    const { current } = this.live;
    return current?.status === 'unreadable' ? current.problem : undefined;
  }

  write(text: string): void {
    if (text === this.text) return;
    this.#sheet().write('mend', text);
    this.live.follow(text);
  }

  /** Reads what a draft brought, in the style of the field. */
  async begin(style: FieldStyle): Promise<void> {
    await this.changeStyle(style);
  }

  /** The same formula as the other field writes it. */
  async changeStyle(style: FieldStyle): Promise<void> {
    const { text } = this;
    if (text.trim() === '') return;
    await this.live.now(text);
    if (isLatex(text) === (style === 'formula')) return;
    const other = style === 'formula' ? this.line?.latex : this.line?.text;
    if (other === undefined || this.text !== text) return;
    this.#sheet().write('mend', other);
    await this.live.now(other);
  }
}
