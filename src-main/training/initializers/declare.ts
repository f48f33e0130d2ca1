import type { Hyperparameter } from '../../contract/experiment.ts';
import type { Localized } from '../../contract/localized.ts';

/** A number ≥ 0 that sets how wide the weights are spread. */
export const spread = <Name extends string>(
  name: Name,
  latex: string,
  title: Localized,
  value: number,
): Hyperparameter & { readonly name: Name } => ({
  name,
  latex,
  title,
  default: value,
  minimum: 0,
  maximum: 1000,
  integer: false,
});

/** What the activation does to the variance, squared and undone by the weights. */
export const gain = spread('gain', 'g', { en: 'gain', ko: '이득' }, 1);

/** The slope of leaky ReLU below 0, which He's initialization makes up for. */
export const slope = spread(
  'slope',
  'a',
  { en: 'slope of the activation below 0', ko: '0 아래에서 활성화 함수의 기울기' },
  0,
);

/** Keep the variance of the gradients on their way back, instead of the values' on their way forward. */
export const backward = {
  name: 'backward',
  latex: String.raw`\text{backward}`,
  title: { en: 'use outputs instead of inputs', ko: '입력 수 대신 출력 수 사용' },
  default: 0,
  minimum: 0,
  maximum: 1,
  integer: true,
} as const satisfies Hyperparameter;
