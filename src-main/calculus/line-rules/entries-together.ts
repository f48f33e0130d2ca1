import type { LineRule } from './line-rule.ts';
import { isOfEntries } from './number-form.ts';

/** [δ_i x_j]_{ij} = δ xᵀ. */
export const entriesTogether: LineRule = ({ before, after }) => {
  if (!before || isOfEntries(before.written) === isOfEntries(after.written)) return undefined;
  return isOfEntries(before.written)
    ? {
        en: 'The entries of the line before, put together, are this vector or matrix.',
        ko: '앞줄의 성분을 모두 모으면 이 벡터나 행렬이 됩니다.',
      }
    : {
        en: 'This states the line before entry by entry.',
        ko: '앞줄을 성분별로 썼습니다.',
      };
};
