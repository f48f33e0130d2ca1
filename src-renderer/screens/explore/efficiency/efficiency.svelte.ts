import type { CallInput, CallOutput } from '../../../../src-main/contract/index.ts';
import type { Client } from '../../../client/index.ts';
import { Later } from '../../../parts/later.svelte.ts';
import { latexIn, type AnyTrace } from '../walk/any-trace.ts';
import { defaultPair, inputGroups, type InputGroup } from './input-groups.ts';

type Question = CallInput<'efficiency.methods'>;

interface Measured {
  /** The expression and convention that were measured; other inputs cost the same. */
  readonly of: string;
  readonly methods: CallOutput<'efficiency.methods'>;
}

/** What the gradients of the explorer's graph cost, measured when someone asks for it. */
export class Efficiency {
  readonly measured = new Later<Measured>();
  /** These two take longer, and come when they are there. */
  readonly growth = new Later<CallOutput<'efficiency.growth'>>();
  readonly score = new Later<CallOutput<'efficiency.score'>>();
  /** Two gradients apart and together: edges of a graph of numbers, products of one of vectors. */
  readonly shared = new Later<CallOutput<'efficiency.shared'>>();
  readonly products = new Later<CallOutput<'efficiency.products'>>();
  readonly #client: Client;
  readonly #trace: () => AnyTrace;
  #chosen = $state.raw<readonly [first: string, second: string]>();

  constructor(client: Client, trace: () => AnyTrace) {
    this.#client = client;
    this.#trace = trace;
  }

  readonly groups: readonly InputGroup[] = $derived.by(() =>
    inputGroups(this.question.names.filter((name) => this.question.used.includes(name))),
  );

  /** The labels of the two groups whose gradients are compared; none where there are not two. */
  readonly pair: readonly [first: string, second: string] | undefined = $derived.by(() => {
    const labels = this.groups.map(({ label }) => label);
    const chosen = this.#chosen;
    return chosen?.every((label) => labels.includes(label)) ? chosen : defaultPair(this.groups);
  });

  /** Whether what is shown belongs to the graph that is in the explorer now. */
  readonly isCurrent: boolean = $derived.by(() => this.measured.value?.of === this.question.key);

  /** A node's name as a formula in a sentence. */
  inSentence(name: string): string {
    return `$${latexIn(this.#trace(), name)}$`;
  }

  get isOfVectors(): boolean {
    return 'functions' in this.#trace();
  }

  /** The output in LaTeX. */
  get output(): string {
    return latexIn(this.#trace(), this.#trace().output);
  }

  /** Counts and measures the graph of the moment. */
  async measure(): Promise<void> {
    const { asked, key } = this.question;
    await this.measured.ask(async () => ({
      of: key,
      methods: await this.#client.call('efficiency.methods', asked),
    }));
    if (this.measured.failure !== undefined) return;
    await this.#compare();
    if (!this.score.value) await this.score.ask(() => this.#client.call('efficiency.score', {}));
    this.growth.value = undefined;
    await this.growth.ask(() => this.#client.call('efficiency.growth', asked));
  }

  /** Measures are taken one after the other, so that none disturbs another. */
  readonly isMeasuring: boolean = $derived.by(() =>
    [this.measured, this.shared, this.products, this.score, this.growth].some(
      ({ waiting }) => waiting,
    ),
  );

  async choose(place: 0 | 1, label: string): Promise<void> {
    const { pair } = this;
    if (!pair) return;
    this.#chosen = place === 0 ? [label, pair[1]] : [pair[0], label];
    await this.#compare();
  }

  readonly question = $derived.by(() => {
    const { expression, ties, nodes } = this.#trace();
    const all: readonly AnyTrace['nodes'][number][] = nodes;
    const inputs = all.filter(({ op }) => op === 'input');
    const at = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    const asked: Question = { expression, ties, at };
    const used = all.flatMap((node) => node.inputs);
    return { asked, used, names: Object.keys(at), key: JSON.stringify([expression, ties]) };
  });

  async #compare(): Promise<void> {
    const { pair, groups, isCurrent } = this;
    if (!pair || !isCurrent) return;
    const namesOf = (label: string) => [...groups.find((group) => group.label === label)!.names];
    const asked = {
      ...this.question.asked,
      first: namesOf(pair[0]),
      second: namesOf(pair[1]),
    };
    if (this.isOfVectors)
      await this.products.ask(() => this.#client.call('efficiency.products', asked));
    else await this.shared.ask(() => this.#client.call('efficiency.shared', asked));
  }
}
