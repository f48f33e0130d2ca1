import type { MendRule } from './mend.ts';

/** Wᵀ where W belongs. */
export const transposeExtra: MendRule = (part, { show }) =>
  part.kind === 'transpose'
    ? [
        {
          instead: part.of,
          message: () => ({
            en: `${show(part)} is transposed once too often here: write ${show(part.of)}.`,
            ko: `여기서는 ${show(part)} 항의 전치가 필요 없습니다. ${show(part.of)}로 쓰세요.`,
          }),
        },
      ]
    : [];
