import { transpose } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import type { MendRule } from './mend.ts';

/** W δ for Wᵀ δ, δ x for δ xᵀ. */
export const transposeForgotten: MendRule = (part, { show, spaceOf }) => {
  const space = spaceOf(part);
  if (part.kind === 'transpose' || !space || isScalar(space)) return [];
  return [
    {
      instead: transpose(part),
      message: () => ({
        en: `${show(part)} must be transposed here: write ${show(transpose(part))}.`,
        ko: `여기서는 ${show(part)} 항을 전치해서 ${show(transpose(part))}로 써야 합니다.`,
      }),
    },
  ];
};
