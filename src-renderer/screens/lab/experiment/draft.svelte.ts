import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import type { LabOptions } from '../../../../src-main/contract/lab.ts';
import { differencesFromDefault } from './differences.ts';
import { groupOf, type Group } from './groups.ts';
import {
  numberBounds,
  readLayers,
  readNumber,
  readRates,
  type NumberBounds,
} from './number-text.ts';
import {
  isChoiceSlot,
  optionOf,
  settingOf,
  startingChoice,
  withSetting,
  type ChoiceSlot,
  type Setting,
  type SettingValue,
} from './setting.ts';

/** The experiment that is being put together, and how it differs from the one the lab opens with. */
export class Draft {
  options = $state.raw() as LabOptions;
  experiment = $state.raw() as Experiment;
  /** What stands in fields that cannot be read; the experiment keeps the last value that could. */
  unreadable = $state.raw<Readonly<Record<Setting, string>>>({});
  readonly changed: readonly Setting[] = $derived(
    differencesFromDefault(this.experiment, this.options),
  );

  constructor(options: LabOptions) {
    this.options = options;
    this.experiment = options.defaults;
  }

  set(setting: Setting, value: SettingValue): void {
    this.experiment = withSetting(this.experiment, setting, value);
    if (setting === 'hidden') this.#fitRates();
    this.#forget((each) => each === setting);
  }

  /** Another entry of a table; its hyperparameters begin anew. */
  choose(slot: ChoiceSlot, name: string): void {
    const choice = startingChoice(this.options, slot, name);
    this.experiment = withSetting(this.experiment, slot, choice);
    this.#forget((each) => each.startsWith(`${slot}.`));
  }

  /** Starts from word vectors by their id, which bring their dimension along, or at random. */
  startFrom(id: string): void {
    const vectors = this.options.vectors.find((each) => each.id === id);
    this.set('embedding.from', id);
    this.set('embedding.dim', vectors?.dimension ?? this.options.defaults.embedding.dim);
  }

  /** What a text says at a setting that takes numbers; undefined where it cannot be read. */
  read(setting: Setting, text: string): SettingValue | undefined {
    if (setting === 'hidden') return readLayers(text);
    if (setting === 'dropout.hidden') return readRates(text, this.experiment.hidden.length);
    return readNumber(text, this.boundsOf(setting));
  }

  /** Takes what was typed into the field of a number, or of a number for each layer. */
  type(setting: Setting, text: string): void {
    const value = this.read(setting, text);
    if (value === undefined) this.unreadable = { ...this.unreadable, [setting]: text };
    else this.set(setting, value);
  }

  boundsOf(setting: Setting): NumberBounds {
    const [slot = '', name] = setting.split('.');
    const declared =
      isChoiceSlot(slot) && name
        ? optionOf(this.options, slot, this.experiment[slot].name)?.hyperparameters
        : undefined;
    const found = declared?.find((each) => each.name === name);
    return found ?? (numberBounds as Record<Setting, NumberBounds>)[setting]!;
  }

  isChanged(setting: Setting): boolean {
    return this.changed.includes(setting) || setting in this.unreadable;
  }

  /** How many settings of a group differ from the default. */
  changesIn(group: Group): number {
    return this.changed.filter((setting) => groupOf(setting) === group).length;
  }

  /** What the lab begins with at a setting, given the entries that are chosen. */
  defaultOf(setting: Setting): SettingValue | undefined {
    const [slot = '', name] = setting.split('.');
    if (!isChoiceSlot(slot) || name === undefined) return settingOf(this.options.defaults, setting);
    const chosen = startingChoice(this.options, slot, this.experiment[slot].name);
    return chosen[name];
  }

  backToDefault(setting: Setting): void {
    const value = this.defaultOf(setting);
    if (isChoiceSlot(setting)) this.choose(setting, String(value));
    else if (setting === 'embedding.from') this.startFrom(String(value));
    else if (value !== undefined) this.set(setting, value);
  }

  allBackToDefault(): void {
    this.take(this.options.defaults);
  }

  /** Takes a whole experiment over, such as that of an earlier run: its seed makes the same start. */
  take(experiment: Experiment): void {
    this.experiment = experiment;
    this.unreadable = {};
  }

  /** Rates of layers that are no more would hold for none: the first one holds for all then. */
  #fitRates(): void {
    const { dropout, hidden } = this.experiment;
    const { length } = dropout.hidden;
    if (length <= 1 || length === hidden.length) return;
    this.experiment = withSetting(this.experiment, 'dropout.hidden', dropout.hidden.slice(0, 1));
  }

  #forget(isGone: (setting: Setting) => boolean): void {
    const kept = Object.entries(this.unreadable).filter(([setting]) => !isGone(setting));
    this.unreadable = Object.fromEntries(kept);
  }
}
