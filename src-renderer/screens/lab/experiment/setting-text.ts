import type { Experiment, Hyperparameter } from '../../../../src-main/contract/experiment.ts';
import type { LabOptions } from '../../../../src-main/contract/lab.ts';
import { localized, t, type MessageKey } from '../../../i18n/i18n.svelte.ts';
import { numberText } from './number-text.ts';
import { isChoiceSlot, optionOf, settingOf, type Setting, type SettingValue } from './setting.ts';

function hyperparameterOf(
  experiment: Experiment,
  setting: Setting,
  options: LabOptions,
): Hyperparameter | undefined {
  const [slot = '', name] = setting.split('.');
  if (!isChoiceSlot(slot)) return undefined;
  const option = optionOf(options, slot, experiment[slot].name);
  return option?.hyperparameters.find((each) => each.name === name);
}

/** A yes or no that the tables write as 1 or 0. */
export const isSwitch = ({ minimum, maximum, integer }: Hyperparameter): boolean =>
  integer && minimum === 0 && maximum === 1;

/** What a setting is called. */
export function settingName(experiment: Experiment, setting: Setting, options: LabOptions): string {
  const declared = hyperparameterOf(experiment, setting, options);
  if (declared) return localized(declared.title);
  const [slot = '', name] = setting.split('.');
  if (isChoiceSlot(slot) && name !== undefined) return name;
  return t(`lab.setting.${setting}` as MessageKey & 'lab.setting.batch');
}

/** The same to stand alone: tables of training name their hyperparameters as within a sentence. */
export function settingTitle(
  experiment: Experiment,
  setting: Setting,
  options: LabOptions,
): string {
  const name = settingName(experiment, setting, options);
  return name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** A value at a setting as people read it. */
export function valueText(
  experiment: Experiment,
  setting: Setting,
  value: SettingValue | undefined,
  options: LabOptions,
): string {
  if (value === undefined) return '–';
  if (setting === 'task')
    return t(value === 'location' ? 'lab.task.location' : 'lab.task.entity-type');
  if (setting === 'precision')
    return t(value === 'f64' ? 'lab.precision.f64' : 'lab.precision.f32');
  if (setting === 'embedding.update')
    return t(value === 'lazy' ? 'lab.update.lazy' : 'lab.update.dense');
  if (setting === 'data') return corpusTitle(String(value), options);
  if (setting === 'embedding.from') return vectorsTitle(String(value), options);
  if (isChoiceSlot(setting)) {
    const option = optionOf(options, setting, String(value));
    return option ? localized(option.title) : String(value);
  }
  const declared = hyperparameterOf(experiment, setting, options);
  if (typeof value === 'boolean' || (declared && isSwitch(declared)))
    return t(value ? 'lab.yes' : 'lab.no');
  if (typeof value === 'number') return numberText(value).replaceAll('-', '−');
  if (typeof value === 'string') return value;
  return value.length === 0 ? t('lab.none') : value.join(', ');
}

/** What stands at a setting of an experiment, as people read it. */
export const settingText = (
  experiment: Experiment,
  setting: Setting,
  options: LabOptions,
): string => valueText(experiment, setting, settingOf(experiment, setting), options);

const vectorsTitle = (id: string, options: LabOptions): string =>
  id === 'random'
    ? t('lab.vectors.random')
    : (options.vectors.find((each) => each.id === id)?.name ?? id);

export function corpusTitle(id: string, options: LabOptions): string {
  const corpus = options.corpora.find((each) => each.id === id);
  return corpus ? localized(corpus.title) : id;
}
