import {
  badPart,
  graphFileLimit,
  readGraphFile,
  writeGraphFile,
} from '../../../../src-main/contract/graph-file.ts';
import type { Explorer } from '../explore.svelte.ts';
import type { StepWalk } from '../walk/step-walk.svelte.ts';

type State = Pick<Explorer, 'expression' | 'values' | 'ties'>;

/** Keeps what the explorer shows in a file, and takes it from one. */
export class GraphFiles {
  failure = $state.raw<unknown>();
  /** The name of the file that was opened last. */
  opened = $state('');
  readonly #explorer: Explorer;
  readonly #walk: StepWalk;

  constructor(explorer: Explorer, walk: StepWalk) {
    this.#explorer = explorer;
    this.#walk = walk;
  }

  /** What files are called, after the output of the graph. */
  get name(): string {
    const output = (this.#explorer.vectors ?? this.#explorer.trace)?.output ?? 'graph';
    return output.replaceAll(/[^\p{L}\p{N}_-]/gu, '') || 'graph';
  }

  /** The text of a file that brings back what is shown now. */
  write(): string {
    const { expression, values, ties, names } = this.#explorer;
    const { position, last } = this.#walk;
    return writeGraphFile({
      kind: 'nabla-graph',
      version: 1,
      expression,
      inputs: names.map((name) => ({ name, value: values[name] ?? '' })),
      ties,
      ...(position < last && { step: position }),
    });
  }

  /** Opens a file; where it cannot be taken, what was shown stays and the failure says why. */
  async open(file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> {
    const { expression, values, ties } = this.#explorer;
    const before: State = { expression, values: { ...values }, ties };
    this.failure = undefined;
    this.opened = '';
    try {
      const text = file.size > graphFileLimit ? ' '.repeat(graphFileLimit + 1) : await file.text();
      const read = readGraphFile(text, file.name);
      const inputs = read.inputs.map(({ name, value }) => [name, value] as const);
      await this.#show({ ...read, values: Object.fromEntries(inputs) });
      const [unreadable] = this.#explorer.unreadable;
      if (unreadable !== undefined) throw badPart(file.name, unreadable);
      if (this.#explorer.failure !== undefined) throw badPart(file.name, 'expression');
      this.#walk.stop();
      this.#walk.goTo(read.step ?? this.#walk.last);
      this.opened = file.name;
    } catch (thrown) {
      this.failure = thrown;
      await this.#show(before);
    }
  }

  async #show({ expression, values, ties }: State): Promise<void> {
    this.#explorer.expression = expression;
    this.#explorer.values = { ...values };
    this.#explorer.ties = ties;
    await this.#explorer.ask();
  }
}
