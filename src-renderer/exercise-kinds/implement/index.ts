import { localized } from '../../i18n/i18n.svelte.ts';
import type { KindView } from '../index.ts';

export const implementView: KindView<'implement'> = {
  load: () => import('./View.svelte'),
  empty: ({ starter }) => ({ code: localized(starter) }),
};
