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
