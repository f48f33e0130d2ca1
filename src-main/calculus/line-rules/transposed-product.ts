import { sameForm } from '../normal-form.ts';
import type { Expression } from '../expression.ts';
import { count, type LineRule } from './line-rule.ts';

const isTransposedProduct = (part: Expression) =>
  part.kind === 'transpose' && part.of.kind === 'product';
const isTranspose = (part: Expression) => part.kind === 'transpose';

/** (A B)ᵀ = Bᵀ Aᵀ. */
export const transposedProduct: LineRule = ({ before, after }) => {
  if (!before || !sameForm(before.written, after.written)) return undefined;
  const differs = (isOne: (part: Expression) => boolean) =>
    count(before.written, isOne) !== count(after.written, isOne);
  return differs(isTransposedProduct) || differs(isTranspose)
    ? {
        en: 'The transpose of a product is the product of the transposes in the other order.',
        ko: '곱의 전치는 각각을 전치해서 순서를 바꾸어 곱한 것과 같습니다.',
      }
    : undefined;
};
