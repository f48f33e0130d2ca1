import { matmul, transpose } from '../../engine/index.ts';
import { product, transpose as turned } from '../build.ts';
import { shapeProblems } from '../shapes/problems.ts';
import { known } from '../shapes/size.ts';
import type { FunctionDefinition } from './definition.ts';

/** outer(x, y) and x ⊗ y are x yᵀ, the matrix of all products x_i y_j. */
export const outerFunction: FunctionDefinition = {
  infer(operands, source) {
    for (const operand of operands)
      if (known(operand.shape.columns) !== '1')
        throw shapeProblems.argument(
          'outer',
          operand,
          { en: 'two column vectors', ko: '두 열벡터' },
          source,
        );
    const [left, right] = operands;
    return { operands, shape: { rows: left!.shape.rows, columns: right!.shape.rows } };
  },
  lower: ([left, right]) => matmul(left!, transpose(right!)),
  pullback: (upstream, operands, place) =>
    place === 0
      ? product([upstream, operands[1]!.source])
      : product([turned(upstream), operands[0]!.source]),
};
