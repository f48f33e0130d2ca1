import type { EntryMisconception } from './entry-misconception.ts';

/** Σ_i δ_i x_j for δ_i x_j. */
export const summedOverIndex: EntryMisconception = ({ right, indices, asked }) =>
  indices.map(({ name }) => ({
    instead: { kind: 'index-sum', index: name, of: right },
    message: {
      en: `There is a sum over $${name}$ too many. In ${asked} the index $${name}$ is fixed: only that one entry varies, so nothing is added over $${name}$.`,
      ko: `$${name}$에 대한 합은 필요 없습니다. ${asked}에서 첨자 $${name}$ 값은 정해져 있고 그 성분 하나만 변하므로 $${name}$에 대해 더하지 않습니다.`,
    },
  }));
