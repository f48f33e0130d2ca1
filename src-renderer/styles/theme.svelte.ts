import { MediaQuery } from 'svelte/reactivity';
import type { Settings } from '../../src-main/contract/settings.ts';

class Theme {
  chosen = $state<Settings['theme']>('system');
  #system = new MediaQuery('prefers-color-scheme: dark');
  readonly dark = $derived(
    this.chosen === 'system' ? this.#system.current : this.chosen === 'dark',
  );
}

/** Light or dark, as chosen or as the system has it. */
export const theme = new Theme();
