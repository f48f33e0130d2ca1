import type { LineRule } from './line-rule.ts';

/** From the row of a Jacobian to the shape of the target. */
export const shapeConvention: LineRule = ({ before, after, question }) =>
  before?.isJacobian && !after.isJacobian
    ? {
        en: `The shape convention: transposed, the gradient has the shape of ${question.target}.`,
        ko: `형상 규약(shape convention): 전치해서 기울기의 형상을 ${question.target}의 형상에 맞췄습니다.`,
      }
    : undefined;
