import type { Trace } from '../../../../src-main/contract/explore.ts';
import type { Client } from '../../../client/index.ts';
import { withNumbers } from './with-numbers.ts';

/** What is asked about a graph of numbers that was traced before. */
export class NumberQuestions {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** The same graph with other values of its inputs. */
  async moved(trace: Trace, at: Readonly<Record<string, number>>): Promise<Trace> {
    const { expression, ties } = trace;
    const numbers = await this.#client.call('explore.numbers', { expression, ties, at });
    return withNumbers(trace, numbers);
  }

  /** The output where one input is moved by h, or undefined where there is no such number. */
  async output(trace: Trace, name: string, h: number): Promise<number | undefined> {
    const inputs = trace.nodes.filter((node) => Object.hasOwn(trace.gradients, node.name));
    const at = Object.fromEntries(inputs.map((node) => [node.name, node.value]));
    try {
      const moved = await this.moved(trace, { ...at, [name]: (at[name] ?? NaN) + h });
      return moved.value;
    } catch {
      return undefined;
    }
  }
}
