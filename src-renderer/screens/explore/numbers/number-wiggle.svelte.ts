import type { Trace } from '../../../../src-main/contract/explore.ts';
import type { Explorer } from '../explore.svelte.ts';
import { Wiggle } from '../wiggle/wiggle.svelte.ts';

/** Moves an input of an expression of numbers. */
export class NumberWiggle extends Wiggle {
  #chosen = $state<string>();
  readonly #explorer: Explorer;
  readonly #trace: () => Trace;

  constructor(explorer: Explorer, trace: () => Trace) {
    super();
    this.#explorer = explorer;
    this.#trace = trace;
  }

  /** Those of the graph that is shown: what is being typed may name others already. */
  get names(): readonly string[] {
    return Object.keys(this.#trace().gradients);
  }

  get name(): string {
    const { names } = this;
    return names.find((name) => name === this.#chosen) ?? names[0] ?? '';
  }

  choose(name: string): void {
    this.#chosen = name;
  }

  get gradient(): number {
    return this.#trace().gradients[this.name] ?? NaN;
  }

  get output(): number {
    return this.#trace().value;
  }

  get question(): readonly unknown[] {
    return [this.#trace(), this.name, this.h];
  }

  protected async measure(): Promise<number | undefined> {
    return this.name === ''
      ? undefined
      : this.#explorer.numbers.output(this.#trace(), this.name, this.h);
  }
}
