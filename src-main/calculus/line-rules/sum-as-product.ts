import { count, type LineRule, type WrittenLine } from './line-rule.ts';

const sumsIn = ({ written }: WrittenLine): number =>
  count(written, (part) => part.kind === 'index-sum');

/** Σ_k W_{ki} δ_k = (Wᵀ δ)_i. */
export const sumAsProduct: LineRule = ({ before, after }) => {
  const change = before ? sumsIn(after) - sumsIn(before) : 0;
  if (change === 0) return undefined;
  return change < 0
    ? {
        en: 'A sum over an index that two factors share is an entry of a matrix product.',
        ko: '두 인수가 함께 쓰는 첨자에 대한 합은 행렬곱의 한 성분입니다.',
      }
    : {
        en: 'An entry of a matrix product is written out as a sum over the index that both factors share.',
        ko: '행렬곱의 한 성분을 두 인수가 함께 쓰는 첨자에 대한 합으로 풀어 썼습니다.',
      };
};
