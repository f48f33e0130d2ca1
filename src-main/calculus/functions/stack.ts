import { concat } from '../../engine/index.ts';
import { affineOf, affineText, constant, plus, type Affine } from '../entries/affine.ts';
import { freshIndex, indicesIn } from '../entries/free-indices.ts';
import { shapeProblems } from '../shapes/problems.ts';
import { scalar, unifyShapes } from '../shapes/shape.ts';
import { isLiteral, type Term } from '../shapes/term.ts';
import { known, settled } from '../shapes/size.ts';
import type { FunctionDefinition } from './definition.ts';

/** The size of several columns one below the other, where it can be written: d, d and d are 3d. */
function total(sizes: readonly string[]): string | undefined {
  const sum = sizes.map(affineOf).reduce(plus, constant(0));
  const [only, ...more] = sum.parts;
  return more.length === 0 && (only === undefined || sum.constant === 0)
    ? affineText(sum)
    : undefined;
}

const before = (operands: readonly Term[], place: number): Affine =>
  operands
    .slice(0, place)
    .map(({ shape }) => affineOf(settled(shape.rows)))
    .reduce(plus, constant(0));

/** stack(a, b, …): columns one below the other, as the words of a window are. */
export const stackFunction: FunctionDefinition = {
  infer(operands, source) {
    for (const operand of operands) {
      if (isLiteral(operand)) unifyShapes(operand.shape, scalar);
      if (known(operand.shape.columns) === '1') continue;
      throw shapeProblems.argument(
        'stack',
        operand,
        { en: 'column vectors', ko: '열벡터' },
        source,
      );
    }
    const rows = total(operands.map(({ shape }) => settled(shape.rows)));
    if (rows === undefined)
      throw shapeProblems.argument(
        'stack',
        operands.at(-1)!,
        {
          en: 'columns whose sizes add up to one size, such as d, d and d',
          ko: 'd, d, d처럼 크기의 합을 한 크기로 쓸 수 있는 열벡터',
        },
        source,
      );
    return { operands, shape: { rows, columns: '1' } };
  },
  lower: ([first, ...others]) => concat([first!, ...others], { axis: 0 }),
  /** The part of the gradient that belongs to the operand. */
  pullback(upstream, operands, place) {
    const index = freshIndex(new Set([...indicesIn(upstream), 'k', 'l', 'm']));
    const size = settled(operands[place]!.shape.rows);
    if (size === '1') return undefined;
    const at = affineText(plus(affineOf(index), before(operands, place)));
    return {
      kind: 'array',
      isSlice: true,
      indices: [index],
      of: { kind: 'entry', of: upstream, indices: [at] },
      sizes: [size],
    };
  },
};
