import { z } from 'zod';
import type { ActivationName } from '../../../training/activations/index.ts';
import { localized, matrixLatex, shown } from '../figures.ts';
import { column } from '../grid.ts';
import { vector, vectorOf } from './declare.ts';
import { activationAt } from './engine-values.ts';
import type { Quantity } from './quantity.ts';

/** Activations whose slope has a short formula, with that formula and its figures at z, where h = f(z). */
const rules = {
  sigmoid: {
    name: '\\sigma',
    latex: String.raw`\sigma'(z) = \sigma(z)\,(1 - \sigma(z))`,
    working: (_: number, h: number) => `${shown(h)} \\cdot (1 - ${shown(h)})`,
  },
  tanh: {
    name: '\\tanh',
    latex: String.raw`\tanh'(z) = 1 - \tanh^2(z)`,
    working: (_: number, h: number) => `1 - (${shown(h)})^2`,
  },
  relu: {
    name: '\\operatorname{ReLU}',
    latex: String.raw`\operatorname{ReLU}'(z) = \mathbb{1}\{z > 0\}`,
    working: (z: number) => `\\mathbb{1}\\{${shown(z)} > 0\\}`,
  },
  hardtanh: {
    name: '\\operatorname{hardtanh}',
    latex: String.raw`\operatorname{hardtanh}'(z) = \mathbb{1}\{-1 < z < 1\}`,
    working: (z: number) => `\\mathbb{1}\\{-1 < ${shown(z)} < 1\\}`,
  },
  softplus: {
    name: '\\operatorname{softplus}',
    latex: String.raw`\operatorname{softplus}'(z) = \sigma(z)`,
    working: (z: number) => `\\frac{1}{1 + e^{${shown(-z)}}}`,
  },
} as const satisfies Partial<
  Record<ActivationName, { name: string; latex: string; working: (z: number, h: number) => string }>
>;
type Rule = keyof typeof rules;
const names = Object.keys(rules) as [Rule, ...Rule[]];

const given = z.strictObject({ activation: z.enum(names), z: vector });
type Given = z.infer<typeof given>;

/** f′(z), entry by entry. */
export const activationDerivative: Quantity<Given> = {
  given,
  prompt: ({ activation }) =>
    localized(
      `Find the derivative of $f = ${rules[activation].name}$ at each entry of $z$.`,
      `$z$의 성분마다 $f = ${rules[activation].name}$의 도함수 값을 구하세요.`,
    ),
  givens: ({ activation, z }) => [`f = ${rules[activation].name}`, `z = ${matrixLatex(column(z))}`],
  formula: ({ activation }) => rules[activation].latex,
  find: () => "f'(z)",
  compute: ({ activation, z }) => column(activationAt(activation, z).slopes),
  working: ({ activation, z }, at) =>
    rules[activation].working(z[at]!, activationAt(activation, z).values[at]!),
  reason: () =>
    localized(
      'An elementwise function has one slope for each entry; the entries do not mix.',
      '성분별 함수는 성분마다 기울기가 하나씩이고 성분끼리 섞이지 않습니다.',
    ),
  slips({ activation, z }) {
    const { values, slopes } = activationAt(activation, z);
    const atInput = {
      sigmoid: (one: number) => one * (1 - one),
      tanh: (one: number) => 1 - one * one,
    };
    const misread =
      activation === 'sigmoid' || activation === 'tanh' ? atInput[activation] : undefined;
    return [
      ...(misread
        ? [
            {
              code: 'input-for-value',
              value: column(z.map(misread)),
              message: localized(
                'You put $z$ itself into the formula. What belongs there is $f(z)$.',
                '식에 $z$를 그대로 넣었습니다. $f(z)$를 넣어야 합니다.',
              ),
            },
          ]
        : []),
      {
        code: 'function-for-derivative',
        value: column(values),
        message: localized(
          'This is $f(z)$ itself. The derivative is asked for.',
          '$f(z)$의 값입니다. 구할 것은 도함수의 값입니다.',
        ),
      },
      {
        code: 'factor-forgotten',
        value: column(values.map((h) => 1 - h)),
        message: localized(
          `This is $1 - f(z)$. The rule is $${rules[activation].latex}$.`,
          `$1 - f(z)$입니다. 규칙은 $${rules[activation].latex}$입니다.`,
        ),
      },
      {
        code: 'derivative-at-output',
        value: column(activationAt(activation, values).slopes),
        message: localized(
          "You put $f(z)$ into $f'$ once more. Evaluate the derivative at $z$.",
          "$f'$에 $f(z)$를 한 번 더 넣었습니다. 도함수는 $z$에서 계산합니다.",
        ),
      },
      {
        code: 'sign',
        value: column(slopes.map((slope) => -slope)),
        message: localized(
          'The size is right and the sign is not: this function rises.',
          '크기는 맞지만 부호가 다릅니다. 이 함수는 증가합니다.',
        ),
      },
    ];
  },
  vary: ({ activation, z }, random, level) => ({
    activation,
    z: vectorOf(random, Math.max(z.length, level + 1), level, 2),
  }),
};
