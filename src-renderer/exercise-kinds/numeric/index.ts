import type { KindView } from '../index.ts';

export const numericView: KindView<'numeric'> = {
  load: () => import('./View.svelte'),
  empty: () => ({ entries: {} }),
};
