import type { Reading } from '../../../src-main/contract/exercise.ts';

const pause = 150;

/** How the answer reads while it is typed: asked for in the pauses, the newest question wins. */
export class LiveReading {
  current = $state.raw<Reading>();
  /** The text that `current` is about. */
  text = $state('');
  readonly #read: (text: string) => Promise<Reading>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(read: (text: string) => Promise<Reading>) {
    this.#read = read;
  }

  /** Follows the text; an empty one reads as nothing, at once. */
  follow(text: string): void {
    const mine = this.#begin(text);
    if (mine !== undefined) this.#timer = setTimeout(() => void this.#ask(text, mine), pause);
  }

  /** Reads the text without waiting for a pause. */
  async now(text: string): Promise<void> {
    const mine = this.#begin(text);
    if (mine !== undefined) await this.#ask(text, mine);
  }

  #begin(text: string): number | undefined {
    clearTimeout(this.#timer);
    const mine = ++this.#latest;
    if (text.trim() !== '') return mine;
    this.current = undefined;
    this.text = '';
    return undefined;
  }

  async #ask(text: string, mine: number): Promise<void> {
    try {
      const reading = await this.#read(text);
      if (mine !== this.#latest) return;
      this.current = reading;
      this.text = text;
    } catch {
      // The preview is a convenience: a lost host is told by the banner and by the check.
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#latest++;
  }
}
