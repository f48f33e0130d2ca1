import type { Message } from './message.ts';

/** The sentences of the exercise kinds `order` and `implement` in English. */
export const kindsEn = {
  'kind.order': 'Order',
  'order.forward': 'Forward',
  'order.backward': 'Backward',
  'order.canvas': 'Computation graph with the places of its nodes',
  'order.keys':
    'Drag a line to its place, or go to it with the arrow keys and move it with Alt and the arrow keys. Enter checks.',
  'order.place': '{name}, place {place} of {count}',
  'order.moved': '{name} is now at place {place}.',
  'order.earlier': 'Move {name} up',
  'order.later': 'Move {name} down',
} as const satisfies Record<string, Message>;
