import type { TieConvention } from '../../../../src-main/contract/exercise-kinds/graph.ts';
import type { TensorValue, VectorTrace } from '../../../../src-main/contract/vectors.ts';
import type { CallOutput } from '../../../../src-main/contract/index.ts';
import type { Client } from '../../../client/index.ts';
import { readTensor, writeTensor } from '../inputs/tensor-text.ts';

/** What the explorer asks the core about expressions of vectors, and which values are its own. */
export class VectorQuestions {
  /** What stands in the field of each input after the last trace. */
  texts: Record<string, string> = {};
  /** Set where single numbers were not typed for this expression, so that they are no vectors' values. */
  doubtNumbers = false;
  readonly #client: Client;
  /** The texts of inputs that were given no value. */
  #examples: Readonly<Record<string, string>> = {};
  #read: (CallOutput<'explore.read'> & { readonly expression: string }) | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Whether an expression is about vectors, asked once for each. */
  async read(expression: string): Promise<CallOutput<'explore.read'>> {
    if (this.#read?.expression === expression) return this.#read;
    const read = await this.#client.call('explore.read', { expression, at: {} });
    this.#read = { ...read, expression };
    return read;
  }

  /**
   * The trace with the lists and numbers that someone typed; inputs whose text is the example's, and
   * those that were single numbers before the expression was about vectors, get examples again.
   */
  async trace(
    { expression, ties }: { readonly expression: string; readonly ties: TieConvention },
    names: readonly string[],
    texts: Readonly<Record<string, string>>,
  ): Promise<VectorTrace> {
    const given = names.flatMap((name) => {
      const text = texts[name];
      if (text === undefined || text === this.#examples[name]) return [];
      const value = readTensor(text);
      return value === undefined || (this.doubtNumbers && typeof value === 'number')
        ? []
        : [[name, value] as const];
    });
    const at = Object.fromEntries(given);
    const traced = await this.#client.call('explore.vectors', { expression, at, ties });
    const all = Object.entries(traced.inputs).map(
      ([name, value]) => [name, writeTensor(value)] as const,
    );
    this.#examples = Object.fromEntries(all.filter(([name]) => !Object.hasOwn(at, name)));
    this.texts = Object.fromEntries(
      all.map(([name, text]) => [name, Object.hasOwn(at, name) ? (texts[name] ?? text) : text]),
    );
    return traced;
  }

  /** The output of a trace with some inputs replaced; undefined where there is no such number. */
  async output(
    { expression, inputs, ties }: VectorTrace,
    changed: Readonly<Record<string, TensorValue>>,
  ): Promise<number | undefined> {
    try {
      const at = { ...inputs, ...changed };
      return (await this.#client.call('explore.vectors', { expression, at, ties })).value;
    } catch {
      return undefined;
    }
  }
}
