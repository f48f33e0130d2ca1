import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import type { LabOptions } from '../../../../src-main/contract/lab.ts';
import { differencesFromDefault } from './differences.ts';
import { groupOf, type Group } from './groups.ts';
import { numberBounds, readLayers, readNumber, type NumberBounds } from './number-text.ts';
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
    this.#forget((each) => each === setting);
  }

  /** Another entry of a table; its hyperparameters begin anew. */
  choose(slot: ChoiceSlot, name: string): void {
    const choice = startingChoice(this.options, slot, name);
    this.experiment = withSetting(this.experiment, slot, choice);
    this.#forget((each) => each.startsWith(`${slot}.`));
  }

  /** Takes what was typed into the field of a number, or of the sizes of layers. */
  type(setting: Setting, text: string): void {
    const value =
      setting === 'hidden' ? readLayers(text) : readNumber(text, this.boundsOf(setting));
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

  #forget(isGone: (setting: Setting) => boolean): void {
    const kept = Object.entries(this.unreadable).filter(([setting]) => !isGone(setting));
    this.unreadable = Object.fromEntries(kept);
  }
}
