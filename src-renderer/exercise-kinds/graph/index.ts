import type { KindView } from '../index.ts';

export const graphView: KindView<'graph'> = {
  load: () => import('./View.svelte'),
  empty: () => ({ entries: {} }),
};
