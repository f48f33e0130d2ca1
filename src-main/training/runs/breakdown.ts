import type { Experiment } from '../../contract/experiment.ts';
import type { Localized } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import { valuesOf } from '../experiment/choices.ts';

export type FailureKind = 'loss' | 'gradient' | 'weights' | 'statistic' | 'held-out';

/** Where a run broke down. */
export interface Breakdown {
  readonly kind: FailureKind;
  readonly experiment: Experiment;
  readonly step: number;
  /** The parameter, such as W1; for a loss its name, J. */
  readonly tensor: string;
  /** The first entry that is not finite, or the loss. */
  readonly value: number;
  /** The learning rate at this step. */
  readonly rate: number;
}

const things: Readonly<Record<FailureKind, (tensor: string) => Localized>> = {
  loss: (tensor) => ({ en: `the loss ${tensor}`, ko: `손실 ${tensor}` }),
  gradient: (tensor) => ({ en: `the gradient of ${tensor}`, ko: `${tensor}의 기울기` }),
  statistic: (tensor) => ({
    en: `the statistic ${tensor} of the batch`,
    ko: `미니배치의 통계 ${tensor}`,
  }),
  weights: (tensor) => ({ en: `the parameter ${tensor}`, ko: `매개변수 ${tensor}` }),
  'held-out': (tensor) => ({ en: `the held-out loss ${tensor}`, ko: `평가용 손실 ${tensor}` }),
};

type Cause = 'batch-norm-epsilon' | 'optimizer-epsilon' | 'start' | 'rate';

/** What most likely broke a run down: 0/0 where nothing keeps a divisor above 0, its start, its steps. */
function causeOf({ kind, experiment, value, step }: Breakdown): Cause {
  const { batchNorm, optimizer } = experiment;
  if (Number.isNaN(value)) {
    if (kind === 'weights' && valuesOf(optimizer).epsilon === 0) return 'optimizer-epsilon';
    if (kind !== 'weights' && batchNorm.use && batchNorm.epsilon === 0) return 'batch-norm-epsilon';
  }
  return step === 1 && kind !== 'weights' && kind !== 'held-out' ? 'start' : 'rate';
}

const advices: Readonly<Record<Cause, (rate: number) => Localized>> = {
  'batch-norm-epsilon': () => ({
    en: 'Batch norm divides by the deviation of a unit over the batch, and with ε = 0 that is 0/0 for a unit whose value is always the same. Set ε to 0.00001.',
    ko: '배치 정규화는 미니배치에서 구한 유닛의 표준편차로 나누는데, ε이 0이면 값이 늘 같은 유닛에서 0/0이 됩니다. ε을 0.00001로 정하세요.',
  }),
  'optimizer-epsilon': () => ({
    en: 'The optimizer divides by the size of past gradients, and with ε = 0 that is 0/0 for an entry whose gradient was always 0, such as a word that has not occurred yet. Set ε to 0.00000001.',
    ko: '이 최적화 알고리즘은 지난 기울기의 크기로 나누는데, ε이 0이면 아직 나오지 않은 단어처럼 기울기가 늘 0이던 성분에서 0/0이 됩니다. ε을 0.00000001로 정하세요.',
  }),
  start: () => ({
    en: 'This was before the first update, so the learning rate plays no part in it: the weights start too large, or the L2 factor is. Choose Xavier or He initialization with its defaults.',
    ko: '첫 갱신 전이므로 학습률과는 관계가 없습니다. 처음 가중치나 L2 계수가 너무 큽니다. Xavier나 He 초기화를 기본값으로 써 보세요.',
  }),
  rate: (rate) => ({
    en: `Numbers grow like this when the learning rate (${rate} here) is too high: try a tenth of it. If that does not help, look at the initialization (a variance that is too large) and at the L2 factor.`,
    ko: `학습률(여기서는 ${rate})이 너무 크면 값이 이렇게 발산하므로 10분의 1로 줄여 보세요. 그래도 나아지지 않으면 초기화의 분산이나 L2 계수가 너무 크지 않은지 살펴보세요.`,
  }),
};

const kept: Localized = {
  en: 'The weights before this step are kept.',
  ko: '이 스텝 직전의 가중치는 남겨 두었습니다.',
};
const keptAsTheyAre: Localized = {
  en: 'The weights are kept as they are.',
  ko: '가중치는 그대로 남겨 두었습니다.',
};

/** What became of the weights, and what to change. */
function advice(breakdown: Breakdown): Localized {
  const weights = breakdown.kind === 'held-out' ? keptAsTheyAre : kept;
  const mend = advices[causeOf(breakdown)](breakdown.rate);
  return { en: `${weights.en} ${mend.en}`, ko: `${weights.ko} ${mend.ko}` };
}

/** The first number of a run that is not finite. */
export function nonFinite(breakdown: Breakdown): ProblemError {
  const { kind, step, tensor, value } = breakdown;
  const thing = things[kind](tensor);
  const { en, ko } = advice(breakdown);
  return new ProblemError('non-finite', {
    en: `The run stopped at step ${step}, where ${thing.en} became ${value}. ${en}`,
    ko: `${step}번째 스텝에서 ${thing.ko}의 값이 유한하지 않게 되어(${value}) 학습을 멈추었습니다. ${ko}`,
  });
}

/** A loss so large that nothing is being learned, although every number is still finite. */
export function diverged(breakdown: Breakdown): ProblemError {
  const { step, tensor, value } = breakdown;
  const thing = things.loss(tensor);
  const { en, ko } = advice(breakdown);
  const size = value.toExponential(1);
  return new ProblemError('diverged', {
    en: `The run stopped at step ${step}, where ${thing.en} had grown to ${size}: it diverges. ${en}`,
    ko: `${step}번째 스텝에서 ${thing.ko}의 값이 ${size}까지 커져(발산) 학습을 멈추었습니다. ${ko}`,
  });
}
