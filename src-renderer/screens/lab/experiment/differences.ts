import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import type { LabOptions } from '../../../../src-main/contract/lab.ts';
import {
  choiceSlots,
  isChoiceSlot,
  settingOf,
  startingChoice,
  withSetting,
  type Setting,
} from './setting.ts';

/** In the order of the form. */
const settingOrder: readonly Setting[] = [
  'task',
  'data',
  'window',
  'embedding.from',
  'embedding.dim',
  'embedding.train',
  'embedding.rate',
  'embedding.update',
  'hidden',
  'activation',
  'batchNorm.use',
  'batchNorm.momentum',
  'batchNorm.epsilon',
  'initialization',
  'optimizer',
  'clip',
  'schedule',
  'l2',
  'dropout.input',
  'dropout.hidden',
  'batch',
  'epochs',
  'seed',
  'precision',
  'fusedMultiplyAdd',
];

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.join() === b.join() : Object.is(a, b);

/** The settings of an experiment in the order of the form, hyperparameters behind their choice. */
export function settingsOf(experiment: Experiment): Setting[] {
  return settingOrder.flatMap((setting) => {
    if (!isChoiceSlot(setting)) return [setting];
    const names = Object.keys(experiment[setting]).filter((name) => name !== 'name');
    return [setting, ...names.map((name) => `${setting}.${name}`)];
  });
}

/**
 * What an experiment would be if nothing in it had been changed but the entries of its choices: each
 * keeps its name and has the values that it begins with.
 */
function untouched(experiment: Experiment, options: LabOptions): Experiment {
  return choiceSlots.reduce(
    (base, slot) => withSetting(base, slot, startingChoice(options, slot, experiment[slot].name)),
    options.defaults,
  );
}

/**
 * The settings in which an experiment differs from what the lab opens with. Another optimizer is one
 * difference; its hyperparameters are others only where they are not what it begins with.
 */
export function differencesFromDefault(experiment: Experiment, options: LabOptions): Setting[] {
  const base = untouched(experiment, options);
  return settingsOf(experiment).filter((setting) => {
    const from = isChoiceSlot(setting) ? options.defaults : base;
    return !same(settingOf(experiment, setting), settingOf(from, setting));
  });
}

/** Whether a setting tells experiments apart. */
function tellsApart(setting: Setting, experiments: readonly Experiment[]): boolean {
  const values = experiments.map((each) => settingOf(each, setting));
  const isAlike = values.every((value) => same(value, values[0]));
  if (isAlike || !setting.includes('.')) return !isAlike;
  const [slot = ''] = setting.split('.');
  if (!isChoiceSlot(slot) || !values.includes(undefined)) return true;
  // Entries without this hyperparameter differ by name already.
  const stated = values.filter((value) => value !== undefined);
  return stated.some((value) => !same(value, stated[0]));
}

/**
 * The settings in which experiments differ from one another. A hyperparameter that only some of their
 * entries have counts where those differ in it.
 */
export function differencesAmong(experiments: readonly Experiment[]): Setting[] {
  const all = new Set(experiments.flatMap(settingsOf));
  const headOf = (setting: Setting): Setting =>
    isChoiceSlot(setting.split('.')[0] ?? '') ? setting.split('.')[0]! : setting;
  return [...all]
    .filter((setting) => tellsApart(setting, experiments))
    .sort((a, b) => settingOrder.indexOf(headOf(a)) - settingOrder.indexOf(headOf(b)));
}
