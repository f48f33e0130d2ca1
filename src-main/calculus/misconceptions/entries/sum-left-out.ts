import { replaceIndex } from '../../entries/free-indices.ts';
import { operandsOf, withOperands, type Expression } from '../../expression.ts';
import type { EntryMisconception } from './entry-misconception.ts';

/** Every expression in which one sum is left out, with its index fixed to an open one. */
function* withoutSum(
  expression: Expression,
  fixed: string,
): Generator<{ of: Expression; index: string }> {
  if (expression.kind === 'index-sum')
    yield { of: replaceIndex(expression.of, expression.index, fixed), index: expression.index };
  const operands = operandsOf(expression);
  for (const [place, operand] of operands.entries())
    for (const { of, index } of withoutSum(operand, fixed))
      yield { of: withOperands(expression, operands.with(place, of)), index };
}

/** W_{ij} δ_i for Σ_k W_{kj} δ_k. */
export const sumLeftOut: EntryMisconception = ({ right, indices, asked }) =>
  indices.flatMap(({ name }) =>
    [...withoutSum(right, name)].map(({ of, index }) => ({
      instead: of,
      message: {
        en: `A sum is left out. The variable reaches the output on as many paths as $${index}$ has values, and ${asked} adds them all: write $\\sum_${index}$.`,
        ko: `합이 빠졌습니다. 이 변수는 첨자 $${index}$의 값마다 하나씩 있는 경로를 따라 출력에 이르고, ${asked} 값은 그 경로를 모두 더한 것입니다. $\\sum_${index}$ 기호를 쓰세요.`,
      },
    })),
  );
