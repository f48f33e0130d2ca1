import type { Localized } from '../../contract/localized.ts';
import type { Hyperparameter } from '../../contract/experiment.ts';

type Named<Name extends string> = Hyperparameter & { readonly name: Name };

/** The hyperparameters that several optimizers share; the names are whole words. */
export const rate = (value: number): Named<'rate'> => ({
  name: 'rate',
  latex: String.raw`\alpha`,
  title: { en: 'learning rate', ko: '학습률' },
  default: value,
  minimum: 0,
  maximum: 1e9,
  integer: false,
});

export const weightDecay = (value = 0): Named<'weightDecay'> => ({
  name: 'weightDecay',
  latex: String.raw`\lambda`,
  title: { en: 'weight decay', ko: '가중치 감쇠' },
  default: value,
  minimum: 0,
  maximum: 10,
  integer: false,
});

/** A share of what is remembered, in [0, 1). */
export const decay = <Name extends string>(
  name: Name,
  latex: string,
  title: Localized,
  value: number,
): Named<Name> => ({
  name,
  latex,
  title,
  default: value,
  minimum: 0,
  maximum: 0.999999,
  integer: false,
});

export const momentum = (value: number) =>
  decay('momentum', String.raw`\mu`, { en: 'momentum', ko: '모멘텀' }, value);

export const beta1 = (value = 0.9) =>
  decay('beta1', String.raw`\beta_1`, { en: 'decay of the mean', ko: '평균의 감쇠율' }, value);

export const beta2 = (value = 0.999) =>
  decay(
    'beta2',
    String.raw`\beta_2`,
    { en: 'decay of the squares', ko: '제곱 평균의 감쇠율' },
    value,
  );

export const epsilon = (value: number): Named<'epsilon'> => ({
  name: 'epsilon',
  latex: String.raw`\epsilon`,
  title: { en: 'keeps the divisor above 0', ko: '0으로 나누지 않게 하는 작은 수' },
  default: value,
  minimum: 0,
  maximum: 1,
  integer: false,
});

/** A switch: 0 is off, 1 is on. */
export const toggle = <Name extends string>(name: Name, title: Localized): Named<Name> => ({
  name,
  latex: String.raw`\text{${name}}`,
  title,
  default: 0,
  minimum: 0,
  maximum: 1,
  integer: true,
});
