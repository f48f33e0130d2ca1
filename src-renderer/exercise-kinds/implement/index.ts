import type { KindView } from '../index.ts';

export const implementView: KindView<'implement'> = {
  load: () => import('./View.svelte'),
  empty: ({ starter }) => ({ code: starter }),
};
