import { z } from 'zod';
import {
  calls,
  type Bridge,
  type CallInput,
  type CallName,
  type CallOutput,
  type Reply,
  type WireEvent,
} from '../../../src-main/contract/index.ts';
import { ProblemError } from '../../../src-main/contract/problem.ts';
import { createClient, type Client } from '../../../src-renderer/client/client.ts';
import type { Transport } from '../../../src-renderer/client/transport.ts';

export type Answers = { [N in CallName]?: (input: CallInput<N>) => CallOutput<N> };

/** A core that answers what a test says it answers, over the contract's real encoding. */
export class FakeCore implements Transport {
  readonly asked: { name: string; input: unknown }[] = [];
  readonly #answers: Answers;
  readonly #listeners = new Set<(event: WireEvent) => void>();

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  get client(): Client {
    return createClient(this);
  }

  call: Bridge['call'] = (name, wire): Promise<Reply> => {
    const schema = calls[name as CallName];
    const input: unknown = z.decode(schema.input as z.ZodType, JSON.parse(JSON.stringify(wire)));
    this.asked.push({ name, input });
    const answer = this.#answers[name as CallName] as ((input: unknown) => unknown) | undefined;
    if (!answer) return Promise.reject(new Error(`The test gives no answer to ${name}.`));
    try {
      const value = z.encode(schema.output as z.ZodType, answer(input));
      return Promise.resolve({ ok: true, value: JSON.parse(JSON.stringify(value)) as unknown });
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) return Promise.reject(thrown as Error);
      return Promise.resolve({ ok: false, problem: thrown.problem });
    }
  };

  subscribe(listener: (event: WireEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watch(): () => void {
    return () => {};
  }

  emit(event: WireEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** How often a call was asked for. */
  times(name: CallName): number {
    return this.asked.filter((call) => call.name === name).length;
  }
}
