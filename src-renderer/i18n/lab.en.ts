import type { Message } from './message.ts';

/** The sentences of the lab. */
export const labEn = {
  'lab.title': 'Lab',
} as const satisfies Record<`lab.${string}`, Message>;
