import type { KindView } from '../index.ts';

export const choiceView: KindView<'choice'> = {
  load: () => import('./View.svelte'),
  empty: () => ({ option: '', reason: '' }),
};
