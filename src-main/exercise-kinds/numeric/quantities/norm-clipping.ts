import { z } from 'zod';
import { factor, localized, matrixLatex, shown } from '../figures.ts';
import { column } from '../grid.ts';
import { positive, vector, vectorOf } from './declare.ts';
import type { Quantity } from './quantity.ts';

const given = z.strictObject({ g: vector.min(2), limit: positive });
type Given = z.infer<typeof given>;

const norm = (g: readonly number[]): number =>
  Math.sqrt(g.reduce((total, one) => total + one * one, 0));

/** Scaling a gradient back to a largest length (Pascanu, Mikolov and Bengio 2013). */
export const normClipping: Quantity<Given> = {
  given,
  prompt: ({ limit }) =>
    localized(
      `Clip the gradient $g$ to the length $c = ${shown(limit)}$.`,
      `기울기 $g$의 길이를 $c = ${shown(limit)}$로 자르세요(gradient clipping).`,
    ),
  givens: ({ g, limit }) => [`g = ${matrixLatex(column(g))}`, `c = ${shown(limit)}`],
  formula: () => String.raw`\tilde g = g \cdot \min\left(1, \frac{c}{\lVert g \rVert}\right)`,
  find: () => String.raw`\tilde g`,
  compute: ({ g, limit }) => column(g.map((one) => one * Math.min(1, limit / norm(g)))),
  working: ({ g, limit }, at) =>
    norm(g) <= limit
      ? `${factor(g[at]!)} \\cdot 1`
      : `${factor(g[at]!)} \\cdot \\frac{${shown(limit)}}{\\sqrt{${g.map((one) => `${factor(one)}^2`).join(' + ')}}}`,
  reason: () =>
    localized(
      'All entries shrink by the same factor, so the direction stays and only the length changes.',
      '모든 성분이 같은 비율로 줄어 방향은 그대로이고 길이만 바뀝니다.',
    ),
  slips: ({ g, limit }) => [
    {
      code: 'clipped-by-entry',
      value: column(g.map((one) => Math.max(-limit, Math.min(limit, one)))),
      message: localized(
        'You clipped each entry by itself, which turns the gradient. Clip the length of the whole.',
        '성분마다 따로 잘라서 방향이 달라졌습니다. 전체의 길이를 자르세요.',
      ),
    },
    {
      code: 'root-forgotten',
      value: column(g.map((one) => (one * limit) / norm(g) / norm(g))),
      message: localized(
        'You divided by the square of the length. Take the root.',
        '길이의 제곱으로 나누었습니다. 제곱근을 씌우세요.',
      ),
    },
    {
      code: 'only-normalized',
      value: column(g.map((one) => one / norm(g))),
      message: localized(
        `This has length 1. Multiply by $c = ${shown(limit)}$.`,
        `길이가 1인 벡터입니다. $c = ${shown(limit)}$를 곱하세요.`,
      ),
    },
    {
      code: 'sum-for-length',
      value: column(
        g.map((one) => (one * limit) / g.reduce((total, each) => total + Math.abs(each), 0)),
      ),
      message: localized(
        'You divided by the sum of the absolute values. The length is the root of the sum of squares.',
        '절댓값의 합으로 나누었습니다. 길이는 제곱의 합의 제곱근입니다.',
      ),
    },
    {
      code: 'not-clipped',
      value: column(g),
      message: localized(
        `This is $g$ as it was. Its length is $${shown(norm(g))}$; compare that with $c$.`,
        `원래의 $g$입니다. 길이가 $${shown(norm(g))}$이니 $c$와 견주어 보세요.`,
      ),
    },
  ],
  vary(written, random, level) {
    const g = vectorOf(random, Math.max(written.g.length, level + 1), 1, 6);
    return {
      g,
      limit: random.pick(
        [
          [2, 3, 4],
          [1.5, 2.5],
          [0.4, 0.7, 1.2],
        ][level - 1]!,
      ),
    };
  },
};
