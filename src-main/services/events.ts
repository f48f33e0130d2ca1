import { z } from 'zod';
import { events, type EventName, type EventPayload, type WireEvent } from '../contract/index.ts';

export type Listener = (event: WireEvent) => void;
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

export interface Events {
  readonly emit: Emit;
  /** Listens to every event, in its wire form; the result stops listening. */
  subscribe(listener: Listener): () => void;
}

/** Carries events from the services to however many listeners a host has. */
export function createEvents(): Events {
  const listeners = new Set<Listener>();
  return {
    emit(name, payload) {
      if (listeners.size === 0) return;
      const event = { name, payload: z.encode(events[name] as z.ZodType, payload) };
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      const own: Listener = (event) => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
