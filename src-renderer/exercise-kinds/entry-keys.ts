import { tick } from 'svelte';
import type { EntrySheet } from './entry-sheet.svelte.ts';
import { focusByKeyboard } from './focus.ts';

/** Checking and the way of the keyboard through the entries of a sheet that stand inside `root`. */
export class EntryKeys {
  readonly #sheet: () => EntrySheet;
  readonly #root: () => HTMLElement | undefined;

  constructor(sheet: () => EntrySheet, root: () => HTMLElement | undefined) {
    this.#sheet = sheet;
    this.#root = root;
  }

  field(id: string | undefined): HTMLElement | null {
    return this.#root()?.querySelector(`[data-blank="${CSS.escape(id ?? '')}"]`) ?? null;
  }

  start(): void {
    focusByKeyboard(this.field(this.#sheet().order[0]));
  }

  /** Checks, and goes to the first entry to mend if there is one. */
  async check(): Promise<void> {
    const sheet = this.#sheet();
    await sheet.check();
    await tick();
    const isRight = sheet.order.every((id) => sheet.mark(id) === 'right');
    if (!isRight) focusByKeyboard(this.field(sheet.firstToMend));
  }

  /** Enter goes to the next empty entry; with none left it checks. */
  readonly enter = (id: string): void => {
    const next = this.#sheet().nextEmpty(id);
    if (next) this.field(next)?.focus();
    else void this.check();
  };
}
