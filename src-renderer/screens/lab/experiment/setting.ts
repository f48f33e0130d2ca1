import type { Choice, Experiment, Option } from '../../../../src-main/contract/experiment.ts';
import type { LabOptions } from '../../../../src-main/contract/lab.ts';

/** The settings of an experiment that are entries of a table, with hyperparameters of their own. */
export const choiceSlots = [
  'activation',
  'initialization',
  'optimizer',
  'schedule',
  'clip',
] as const;
export type ChoiceSlot = (typeof choiceSlots)[number];

export const isChoiceSlot = (name: string): name is ChoiceSlot =>
  choiceSlots.some((slot) => slot === name);

/** One setting by where it stands in an experiment: `batch`, `embedding.dim`, `optimizer.rate`. */
export type Setting = string;
export type SettingValue = string | number | boolean | readonly number[];

/** What stands at a setting; the name of the entry for a choice. */
export function settingOf(experiment: Experiment, setting: Setting): SettingValue | undefined {
  const [head = '', tail] = setting.split('.');
  const at = (experiment as unknown as Record<string, unknown>)[head];
  const isWhole = tail === undefined && !isChoiceSlot(head);
  const value = isWhole ? at : (at as Record<string, unknown> | undefined)?.[tail ?? 'name'];
  return value as SettingValue | undefined;
}

/** The same experiment with another value at one setting. */
export function withSetting(
  experiment: Experiment,
  setting: Setting,
  value: SettingValue | Choice,
): Experiment {
  const [head = '', tail] = setting.split('.');
  if (tail === undefined) return { ...experiment, [head]: value } as Experiment;
  const at = (experiment as unknown as Record<string, object>)[head];
  return { ...experiment, [head]: { ...at, [tail]: value } } as Experiment;
}

export const optionOf = (options: LabOptions, slot: ChoiceSlot, name: string): Option | undefined =>
  options[slot].find((option) => option.name === name);

/** An entry with the values that it begins with: the lab's where the lab begins with it. */
export function startingChoice(options: LabOptions, slot: ChoiceSlot, name: string): Choice {
  const preset = options.defaults[slot];
  if (preset.name === name) return preset;
  const declared = optionOf(options, slot, name)?.hyperparameters ?? [];
  return { name, ...Object.fromEntries(declared.map((each) => [each.name, each.default])) };
}
