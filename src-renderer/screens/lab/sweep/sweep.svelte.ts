import { SvelteSet } from 'svelte/reactivity';
import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import { settingsOf } from '../experiment/differences.ts';
import type { Draft } from '../experiment/draft.svelte.ts';
import {
  isChoiceSlot,
  startingChoice,
  withSetting,
  type Setting,
  type SettingValue,
} from '../experiment/setting.ts';
import { readValues, suggestedValues, sweepable } from './values.ts';

/** One setting with several values: an experiment for each, all else as it stands in the form. */
export class Sweep {
  setting = $state<Setting>('seed');
  /** What was typed; a suggestion until then. */
  #typed = $state<string>();
  /** Entries that are chosen, of a setting that is one of a table. */
  readonly entries = new SvelteSet<string>();
  readonly #draft: Draft;

  readonly settings: readonly Setting[] = $derived.by(() =>
    sweepable(this.#draft, settingsOf(this.#draft.experiment)),
  );
  readonly text: string = $derived.by(
    () => this.#typed ?? suggestedValues(this.#draft, this.setting),
  );
  readonly values: readonly SettingValue[] | undefined = $derived.by(() => {
    if (!isChoiceSlot(this.setting)) return readValues(this.#draft, this.setting, this.text);
    return this.entries.size >= 2 ? [...this.entries] : undefined;
  });

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  choose(setting: Setting): void {
    this.setting = setting;
    this.#typed = undefined;
    this.entries.clear();
    if (isChoiceSlot(setting)) this.entries.add(this.#draft.experiment[setting].name);
  }

  type(text: string): void {
    this.#typed = text;
  }

  toggle(entry: string): void {
    if (!this.entries.delete(entry)) this.entries.add(entry);
  }

  experiments(): Experiment[] {
    const { experiment, options } = this.#draft;
    const { setting } = this;
    return (this.values ?? []).map((value) =>
      withSetting(
        experiment,
        setting,
        isChoiceSlot(setting) ? startingChoice(options, setting, String(value)) : value,
      ),
    );
  }
}
