import type { KindView } from '../index.ts';

export const orderView: KindView<'order'> = {
  load: () => import('./View.svelte'),
  empty: ({ lists }) => ({
    forward: [],
    backward: [],
    ...Object.fromEntries(lists.map(({ direction, nodes }) => [direction, nodes])),
  }),
};
