import { number } from '../../build.ts';
import { contractedWithin, equalityIn } from '../../entries/contract.ts';
import { operandsOf, withOperands, type Expression } from '../../expression.ts';
import type { EntryMisconception } from './entry-misconception.ts';

export const holdsEquality = (part: Expression): boolean =>
  equalityIn(part) !== undefined || operandsOf(part).some(holdsEquality);

/** With every 1{i = j} as the number that it is in one of its two cases. */
export function inCase(expression: Expression, value: 0 | 1): Expression {
  if (equalityIn(expression)) return number(value);
  return withOperands(
    expression,
    operandsOf(expression).map((operand) => inCase(operand, value)),
  );
}

/** f′(z_i) for f′(z_i) 1{i = j}. */
export const equalityForgotten: EntryMisconception = ({ right, asked }) =>
  holdsEquality(right)
    ? [
        {
          instead: contractedWithin(inCase(right, 1), new Map()),
          message: {
            en: `This holds only where the indices are equal. ${asked} is asked for all their values, so the factor that is 1 for equal indices and 0 for others, such as $\\delta_{ij}$, must stand there.`,
            ko: `첨자가 같을 때만 맞는 식입니다. ${asked}의 첨자에는 모든 값이 올 수 있으므로, 첨자가 같으면 1이고 다르면 0인 $\\delta_{ij}$ 같은 인수가 있어야 합니다.`,
          },
        },
      ]
    : [];
