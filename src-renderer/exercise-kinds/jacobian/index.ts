import type { KindView } from '../index.ts';

export const jacobianView: KindView<'jacobian'> = {
  load: () => import('./View.svelte'),
  empty: () => ({ entries: {} }),
};
