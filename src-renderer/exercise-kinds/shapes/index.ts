import type { KindView } from '../index.ts';

export const shapesView: KindView<'shapes'> = {
  load: () => import('./View.svelte'),
  empty: () => ({ entries: {} }),
};
