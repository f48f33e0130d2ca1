import type { Language } from '../../src-main/contract/localized.ts';
import type { AppState, Settings } from '../../src-main/contract/settings.ts';
import type { Client, LinkState } from '../client/index.ts';
import { hostLanguage, i18n } from '../i18n/i18n.svelte.ts';
import { Later } from '../parts/later.svelte.ts';
import { theme } from '../styles/theme.svelte.ts';

/** What holds for the whole window: the settings, and whether the core is there. */
export class App {
  readonly state = new Later<AppState>();
  link = $state<LinkState>('connected');
  /** Why the last change of a setting was not kept. */
  unsaved = $state.raw<unknown>();
  readonly #client: Client;

  constructor(client: Client, preferred: readonly string[]) {
    this.#client = client;
    i18n.language = hostLanguage(preferred);
  }

  /** Watches the core and loads what the first screen needs; the result stops watching. */
  start(): () => void {
    void this.load();
    return this.#client.watch((link) => {
      const back = this.link === 'lost' && link === 'connected';
      this.link = link;
      if (back && !this.state.value) void this.load();
    });
  }

  async load(): Promise<void> {
    await this.state.ask(() => this.#client.call('app.state', {}));
    const settings = this.state.value?.settings;
    if (!settings) return;
    if (settings.language) i18n.language = settings.language;
    theme.chosen = settings.theme;
  }

  /** Switches at once and then saves; where saving fails, the switch still holds for now. */
  async choose(change: Partial<Settings>): Promise<void> {
    if (change.language) i18n.language = change.language satisfies Language;
    if (change.theme) theme.chosen = change.theme;
    this.unsaved = undefined;
    try {
      await this.#client.call('settings.write', change);
    } catch (thrown) {
      this.unsaved = thrown;
    }
  }
}
