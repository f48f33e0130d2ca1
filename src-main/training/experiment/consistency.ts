import type { Experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';

/**
 * Checks what fields say about one another.
 *
 * @throws ProblemError that names the field, its value and the mend.
 */
export function checkConsistency({ dropout, hidden, batchNorm, batch }: Experiment): void {
  const rates = dropout.hidden.length;
  if (rates > 1 && rates !== hidden.length) throw unevenDropout(rates, hidden.length);
  if (batchNorm.use && hidden.length > 0 && batch < 2) throw batchOfOne();
}

const unevenDropout = (rates: number, layers: number): ProblemError =>
  new ProblemError(
    'out-of-range',
    {
      en: `dropout.hidden has ${rates} rates for ${layers} hidden ${layers === 1 ? 'layer' : 'layers'}; give one for each layer, or a single one for all.`,
      ko: `dropout.hidden의 비율은 ${rates}개인데 은닉층은 ${layers}개입니다. 층마다 하나씩 쓰거나, 모든 층에 쓸 비율 하나만 쓰세요.`,
    },
    { part: 'dropout.hidden' },
  );

const batchOfOne = (): ProblemError =>
  new ProblemError(
    'out-of-range',
    {
      en: 'batch is 1; batchNorm measures the variance within a batch, which takes at least 2 windows. Choose a larger batch, or turn batchNorm off.',
      ko: 'batch 값이 1입니다. batchNorm은 미니배치 안의 분산을 구하므로 창이 2개 이상 있어야 합니다. 배치를 키우거나 batchNorm을 끄세요.',
    },
    { part: 'batch' },
  );
