import type { Message } from './message.ts';

/** The sentences of the exercise kinds `order` and `implement` in English. */
export const kindsEn = {
  'kind.order': 'Order',
  'order.forward': 'Forward',
  'order.backward': 'Backward',
  'order.canvas': 'Computation graph with the places of its nodes',
  'order.keys':
    'Drag a line to its place, or go to it with the arrow keys and move it with Alt and the arrow keys. Enter checks.',
  'order.place': 'at place {place} of {count}',
  'order.moved': '{name} is now at place {place}.',
  'order.earlier': 'Move {name} up',
  'order.later': 'Move {name} down',

  'kind.implement': 'Implementation',
  'implement.functions': 'Functions to write',
  'implement.editor': 'Your code, in TypeScript or JavaScript',
  'implement.keys': 'Ctrl+Enter checks. Tab leaves the editor.',
  'implement.running': 'Running your code…',
  'implement.reset': 'Start over',
  'implement.console': 'What your code printed',
} as const satisfies Record<string, Message>;
