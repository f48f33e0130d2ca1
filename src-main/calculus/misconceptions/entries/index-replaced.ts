import { simpleName } from '../../entries/affine.ts';
import { operandsOf, withOperands, type Expression } from '../../expression.ts';
import { pairsOf, type EntryMisconception } from './entry-misconception.ts';

/** Every expression in which one entry has `to` where it had `from`. */
function* replacedOnce(expression: Expression, from: string, to: string): Generator<Expression> {
  if (expression.kind === 'entry')
    for (const [place, index] of expression.indices.entries())
      if (simpleName(index) === from)
        yield { ...expression, indices: expression.indices.with(place, to) };
  const operands = operandsOf(expression);
  for (const [place, operand] of operands.entries())
    for (const inner of replacedOnce(operand, from, to))
      yield withOperands(expression, operands.with(place, inner));
}

/** x_i for x_j in one factor. */
export const indexReplaced: EntryMisconception = ({ right, indices, asked }) =>
  pairsOf(
    indices.map(({ name }) => name),
    true,
  ).flatMap(([from, to]) =>
    [...replacedOnce(right, from, to)].map((instead) => ({
      instead,
      message: {
        en: `One factor has the index $${to}$ where it should have $${from}$. Ask of each factor which entry of ${asked} it belongs to.`,
        ko: `한 인수에 첨자 $${from}$ 대신 $${to}$를 썼습니다. 인수마다 ${asked}의 어느 첨자에 해당하는지 확인하세요.`,
      },
    })),
  );
