import type { KindView } from '../index.ts';

export const derivationView: KindView<'derivation'> = {
  load: () => import('./View.svelte'),
  empty: () => ({ text: '' }),
};
