import type { KindView } from '../index.ts';

export const findTheSlipView: KindView<'find-the-slip'> = {
  load: () => import('./View.svelte'),
  empty: () => ({ entries: {} }),
};
