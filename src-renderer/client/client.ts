import { z } from 'zod';
import {
  calls,
  events,
  type CallInput,
  type CallName,
  type CallOutput,
  type EventName,
  type EventPayload,
} from '../../src-main/contract/index.ts';
import { ProblemError } from '../../src-main/contract/problem.ts';
import type { LinkState, Transport } from './transport.ts';

export interface Client {
  /**
   * Asks the core and decodes what comes back, so that numbers are numbers, NaN included.
   *
   * @throws ProblemError when the core refuses, with words for the learner
   * @throws HostLostError when nobody answers
   */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Listens to one event of the core; the result stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** Tells at once and at every change whether the host is there; the result stops it. */
  watch(listener: (state: LinkState) => void): () => void;
}

export function createClient(transport: Transport): Client {
  return {
    async call(name, input) {
      const schema = calls[name];
      const reply = await transport.call(name, z.encode(schema.input as z.ZodType, input));
      if (!reply.ok) {
        const { code, message, ...where } = reply.problem;
        throw new ProblemError(code, message, where);
      }
      return z.decode(schema.output as z.ZodType, reply.value) as CallOutput<typeof name>;
    },
    on(name, listener) {
      return transport.subscribe((event) => {
        if (event.name !== name) return;
        listener(z.decode(events[name] as z.ZodType, event.payload) as EventPayload<typeof name>);
      });
    },
    watch: (listener) => transport.watch(listener),
  };
}
