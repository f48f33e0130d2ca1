import type { Localized } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** A run that would need more memory than there is, refused before anything is allocated. */
export function tooBig(bytes: number, limit: number): ProblemError {
  return new ProblemError('too-big-for-memory', {
    en: `This run needs about ${megabytes(bytes)} MB (${bytes} bytes) of memory, and ${megabytes(limit)} MB are available to it. Use fewer or smaller word vectors, fewer hidden units, a smaller batch or less data.`,
    ko: `이 학습에는 메모리가 약 ${megabytes(bytes)}MB(${bytes}바이트) 필요하지만, 쓸 수 있는 메모리는 ${megabytes(limit)}MB입니다. 단어 벡터의 차원이나 은닉층의 크기, 배치 크기, 데이터의 양을 줄여 보세요.`,
  });
}

/** Memory ran out although the estimate allowed the run. */
export function outOfMemory(): ProblemError {
  return new ProblemError('out-of-memory', {
    en: 'Training ran out of memory and was stopped. Close other runs, or use smaller word vectors, fewer hidden units or a smaller batch.',
    ko: '메모리가 부족하여 학습을 멈추었습니다. 다른 학습을 끝내거나, 단어 벡터와 은닉층, 배치의 크기를 줄여 보세요.',
  });
}

/** The worker threw something unexpected or left without a word. */
export function workerDied(reason: string): ProblemError {
  return new ProblemError('worker-died', {
    en: `Training stopped unexpectedly (${reason}). Your progress and other runs are not affected; you can start this experiment again.`,
    ko: `학습이 예기치 않게 중단되었습니다(${reason}). 학습 기록과 다른 실행에는 영향이 없으며, 이 실험을 다시 시작할 수 있습니다.`,
  });
}

export type FailureKind = 'loss' | 'gradient' | 'weights' | 'statistic';

/** Where a run broke down. */
export interface Breakdown {
  readonly kind: FailureKind;
  readonly step: number;
  /** The parameter, such as W1; for the loss its name, J. */
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
  weights: (tensor) => ({ en: `the parameter ${tensor}`, ko: `파라미터 ${tensor}` }),
};

const advice = (rate: number): Localized => ({
  en: `The weights before this step are kept. Numbers grow like this when the learning rate (${rate} here) is too high: try a tenth of it. If that does not help, look at the initialization (a variance that is too large) and at the L2 factor.`,
  ko: `이 스텝 직전의 가중치는 남겨 두었습니다. 학습률(여기서는 ${rate})이 너무 크면 값이 이렇게 발산하므로 10분의 1로 줄여 보세요. 그래도 나아지지 않으면 초기화의 분산이나 L2 계수가 너무 크지 않은지 살펴보세요.`,
});

/** The first number of a run that is not finite. */
export function nonFinite({ kind, step, tensor, value, rate }: Breakdown): ProblemError {
  const thing = things[kind](tensor);
  const { en, ko } = advice(rate);
  return new ProblemError('non-finite', {
    en: `The run stopped at step ${step}, where ${thing.en} became ${value}. ${en}`,
    ko: `${step}번째 스텝에서 ${thing.ko}의 값이 유한하지 않게 되어(${value}) 학습을 멈추었습니다. ${ko}`,
  });
}

/** A loss so large that nothing is being learned, although every number is still finite. */
export function diverged({ step, tensor, value, rate }: Breakdown): ProblemError {
  const thing = things.loss(tensor);
  const { en, ko } = advice(rate);
  const size = value.toExponential(1);
  return new ProblemError('diverged', {
    en: `The run stopped at step ${step}, where ${thing.en} had grown to ${size}: it diverges. ${en}`,
    ko: `${step}번째 스텝에서 ${thing.ko}의 값이 ${size}까지 커져(발산) 학습을 멈추었습니다. ${ko}`,
  });
}
