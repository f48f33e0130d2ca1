import { z } from 'zod';
import { parseExpression, toLatex } from '../../../calculus/index.ts';
import { traceExpression } from '../../../calculus/trace-expression.ts';
import { localized, minus, shown } from '../figures.ts';
import { single } from '../grid.ts';
import { number, positive, numberOf } from './declare.ts';
import type { Quantity } from './quantity.ts';

const given = z.strictObject({ f: z.string().min(1).max(100), x: number, h: positive });
type Given = z.infer<typeof given>;

const valueAt = (f: string, x: number): number => traceExpression(f, { x }).value;
const slopeAt = (f: string, x: number): number => traceExpression(f, { x }).gradients['x']!;

const latex = (f: string): string => toLatex(parseExpression(f, { variables: ['x'] }));

/** (f(x + h) − f(x − h)) / 2h, the numeric gradient check of lecture 4. */
export const centralDifference: Quantity<Given> = {
  given,
  prompt: () =>
    localized(
      'Check a gradient with numbers: find the central difference of $f$ at $x$.',
      '기울기를 수치로 검산합니다. $x$에서 $f$의 중심 차분(central difference)을 구하세요.',
    ),
  givens: ({ f, x, h }) => [`f(x) = ${latex(f)}`, `x = ${shown(x)}`, `h = ${shown(h)}`],
  formula: () => String.raw`d = \frac{f(x + h) - f(x - h)}{2h}`,
  find: () => 'd',
  compute: ({ f, x, h }) => single((valueAt(f, x + h) - valueAt(f, x - h)) / (2 * h)),
  working: ({ f, x, h }) =>
    `\\frac{f(${shown(x + h)}) - f(${shown(x - h)})}{2 \\cdot ${shown(h)}} = \\frac{${minus(valueAt(f, x + h), valueAt(f, x - h))}}{${shown(2 * h)}}`,
  reason: () =>
    localized(
      'Stepping both ways makes the errors of order $h$ cancel.',
      '양쪽으로 움직이면 $h$에 비례하는 오차가 서로 지워집니다.',
    ),
  slips({ f, x, h }) {
    const [above, here, below] = [x + h, x, x - h].map((each) => valueAt(f, each)) as [
      number,
      number,
      number,
    ];
    return [
      {
        code: 'divided-by-h',
        value: single((above - below) / h),
        message: localized(
          'You divided by $h$. The two points are $2h$ apart.',
          '$h$로 나누었습니다. 두 점은 $2h$만큼 떨어져 있습니다.',
        ),
      },
      {
        code: 'forward-difference',
        value: single((above - here) / h),
        message: localized(
          'This is the one-sided difference from $x$ to $x + h$. Step both ways.',
          '$x$에서 $x + h$까지의 한쪽 차분입니다. 양쪽으로 움직이세요.',
        ),
      },
      {
        code: 'backward-difference',
        value: single((here - below) / h),
        message: localized(
          'This is the one-sided difference from $x - h$ to $x$. Step both ways.',
          '$x - h$에서 $x$까지의 한쪽 차분입니다. 양쪽으로 움직이세요.',
        ),
      },
      {
        code: 'not-divided',
        value: single(above - below),
        message: localized(
          'This is the change of $f$. Divide it by $2h$.',
          '$f$의 변화량입니다. $2h$로 나누세요.',
        ),
      },
      {
        code: 'exact-derivative',
        value: single(slopeAt(f, x)),
        message: localized(
          "This is $f'(x)$ itself. The central difference is close to it, and with this $h$ you can see by how much it misses.",
          "$f'(x)$ 자체입니다. 중심 차분은 그에 가까운 값이고, 이 $h$에서는 얼마나 다른지 눈에 보입니다.",
        ),
      },
    ];
  },
  vary: (_, random, level) => ({
    f: random.pick(
      [
        ['x^3', 'x^3 + x', 'x^3 - x^2'],
        ['x^4', 'x^4 - x^2', '2*x^3 - x'],
        ['exp(x)', '1/x', 'log(x)'],
      ][level - 1]!,
    ),
    x: Math.abs(numberOf(random, 1, 3)) + 1,
    h: random.pick(
      [
        [0.5, 1],
        [0.5, 0.2],
        [0.5, 0.25],
      ][level - 1]!,
    ),
  }),
};
