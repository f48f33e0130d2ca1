import { mostInSweep } from '../../../../src-main/contract/lab.ts';
import type { Draft } from '../experiment/draft.svelte.ts';
import { isChoiceSlot, settingOf, type Setting, type SettingValue } from '../experiment/setting.ts';

/** Whether several values of a setting can be typed: numbers, and the sizes of layers. */
const isTypable = (value: SettingValue | undefined): boolean =>
  typeof value === 'number' || Array.isArray(value);

/** The settings of a draft that a sweep can go through. */
export const sweepable = (draft: Draft, settings: readonly Setting[]): Setting[] =>
  settings.filter(
    (setting) => isChoiceSlot(setting) || isTypable(settingOf(draft.experiment, setting)),
  );

const isList = (setting: Setting): boolean => setting === 'hidden' || setting === 'dropout.hidden';

/** What separates values: numbers for each layer hold commas themselves. */
const separator = (setting: Setting): RegExp => (isList(setting) ? /;/ : /[\s,;]+/);

/**
 * The values in a text such as `0.001, 0.01, 0.1`, or `50; 50, 20` for layers, each once.
 *
 * @returns undefined where one cannot be read, or there are fewer than two or too many.
 */
export function readValues(
  draft: Draft,
  setting: Setting,
  text: string,
): readonly SettingValue[] | undefined {
  const parts = text
    .split(separator(setting))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const values = parts.map((part) => draft.read(setting, part));
  const read = values.filter((value) => value !== undefined);
  if (read.length < values.length) return undefined;
  const once = [...new Map(read.map((value) => [String(value), value])).values()];
  return once.length >= 2 && once.length <= mostInSweep ? once : undefined;
}

/** Values to begin with: five seeds, or the present value between smaller and larger ones. */
export function suggestedValues(draft: Draft, setting: Setting): string {
  const value = settingOf(draft.experiment, setting);
  if (setting === 'dropout.hidden') return '0; 0.2; 0.5';
  if (Array.isArray(value)) return '25; 50; 100';
  if (typeof value !== 'number') return '';
  const { minimum, maximum, integer } = draft.boundsOf(setting);
  if (setting === 'seed') return [0, 1, 2, 3, 4].map((i) => value + i).join(', ');
  const base = value === 0 ? Math.min(maximum, integer ? 2 : 0.1) : value;
  const factors = integer ? [0.5, 1, 2] : [0.1, 1, 10];
  const near = factors.map((factor) => Number((factor * base).toPrecision(6)));
  const fitting = [value, ...near]
    .map((each) => (integer ? Math.round(each) : each))
    .filter((each) => each >= minimum && each <= maximum);
  return [...new Set(fitting)].sort((a, b) => a - b).join(', ');
}
