import type { z } from 'zod';
import { courseCalls } from './course.ts';
import { efficiencyCalls } from './efficiency.ts';
import { exerciseCalls } from './exercise.ts';
import { exploreCalls } from './explore.ts';
import { labCalls, labEvents } from './lab.ts';
import { progressCalls } from './progress.ts';
import { settingsCalls } from './settings.ts';
import type { Problem } from './problem.ts';

/** Every call from the renderer to the core. */
export const calls = {
  ...settingsCalls,
  ...courseCalls,
  ...exerciseCalls,
  ...exploreCalls,
  ...efficiencyCalls,
  ...labCalls,
  ...progressCalls,
} as const;

/** Every event from the core to the renderer. */
export const events = { ...labEvents } as const;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/**
 * What comes back over every transport. `value` is the wire form of the call's output (its schema's
 * encoding, plain JSON), so that non-finite numbers look the same in every host.
 */
export type Reply = { ok: true; value: unknown } | { ok: false; problem: Problem };

/** An event on the wire: `payload` is the encoding of the event's schema. */
export interface WireEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** The whole surface between the renderer and a host; Electron's preload exposes exactly these two. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>;
  subscribe(listener: (event: WireEvent) => void): () => void;
}
