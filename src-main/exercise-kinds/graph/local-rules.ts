import { isScalarOp, type ScalarOpName } from '../../calculus/scalar-ops.ts';
import type { Localized } from '../../contract/localized.ts';
import { extremeAt } from './extreme.ts';
import { factor, localized, math, shown } from './figures.ts';
import { always, byFormula, gate, window, winner, type Rule } from './local-rule.ts';
import type { GraphNumbers, TaskEdge } from './task.ts';

/** The derivative of elu and selu: a constant on the right, an exponential on the left. */
const expBelow = (name: string, right: string, left: (power: string) => string): Rule =>
  byFormula(name, ({ x, valueOfX }) =>
    valueOfX > 0 ? right : `${left(`e^{${x}}`)} = ${left(`e^{${shown(valueOfX)}}`)}`,
  );

/** Why each op's local gradient is what it is. */
const localRules: Readonly<Record<ScalarOpName, Rule>> = {
  add: always(
    'Addition grows by as much as either input, so its local gradients are 1.',
    '덧셈은 입력이 커진 만큼 커지므로 국소 기울기는 1입니다.',
  ),
  subtract: ({ argument }) =>
    argument === 0
      ? localized(
          'A difference grows with its first input, so the local gradient is 1.',
          '뺄셈의 결과는 앞의 입력이 커진 만큼 커지므로 국소 기울기는 1입니다.',
        )
      : localized(
          'A difference falls as its second input grows, so the local gradient is −1.',
          '뺄셈의 결과는 뒤의 입력이 커진 만큼 작아지므로 국소 기울기는 −1입니다.',
        ),
  multiply: ({ other, valueOfOther }) =>
    localized(
      `Multiplication hands each input the value of the other, here ${math(`${other} = ${shown(valueOfOther)}`)}.`,
      `곱셈은 각 입력에 상대의 값을 줍니다. 여기서는 ${math(`${other} = ${shown(valueOfOther)}`)}입니다.`,
    ),
  divide: ({ argument, x, other, valueOfX, valueOfOther }) => {
    const formula =
      argument === 0
        ? `\\frac{1}{${other}} = \\frac{1}{${shown(valueOfOther)}}`
        : `-\\frac{${other}}{${x}^2} = -\\frac{${shown(valueOfOther)}}{${factor(valueOfX)}^2}`;
    return argument === 0
      ? localized(
          `For the numerator of a quotient it is ${math(formula)}.`,
          `나눗셈에서 분자에 대한 국소 기울기는 ${math(formula)}입니다.`,
        )
      : localized(
          `For the denominator of a quotient it is ${math(formula)}.`,
          `나눗셈에서 분모에 대한 국소 기울기는 ${math(formula)}입니다.`,
        );
  },
  negate: always(
    'A minus turns the direction round, so its local gradient is −1.',
    '부호를 바꾸면 방향이 뒤집히므로 국소 기울기는 −1입니다.',
  ),
  power: ({ x, valueOfX, attributes }) => {
    const n = Number(attributes['exponent']);
    const formula = `${n}\\, ${x}^{${n - 1}} = ${n} \\cdot ${factor(valueOfX)}^{${n - 1}}`;
    return localized(
      `By the power rule it is ${math(formula)}.`,
      `거듭제곱의 미분으로 ${math(formula)}입니다.`,
    );
  },
  raise: byFormula('$x^y$', ({ argument, x, other, y }) =>
    argument === 0 ? `${other}\\, ${x}^{${other} - 1}` : `${y} \\log ${other}`,
  ),
  square: byFormula('$x^2$', ({ x, valueOfX }) => `2${x} = 2 \\cdot ${factor(valueOfX)}`),
  sqrt: byFormula(
    '$\\sqrt{x}$',
    ({ y, valueOfY }) => `\\frac{1}{2${y}} = \\frac{1}{2 \\cdot ${shown(valueOfY)}}`,
  ),
  abs: ({ x, valueOfX }) =>
    valueOfX > 0
      ? localized(
          `${math(x)} is positive, where |x| has slope 1.`,
          `${math(x)}의 값이 양수이고, 그때 |x|의 기울기는 1입니다.`,
        )
      : valueOfX < 0
        ? localized(
            `${math(x)} is negative, where |x| has slope −1.`,
            `${math(x)}의 값이 음수이고, 그때 |x|의 기울기는 −1입니다.`,
          )
        : localized(
            `${math(x)} is 0, the corner of |x|. No derivative exists there, and 0 is taken.`,
            `${math(x)}의 값이 |x|가 꺾이는 0입니다. 거기서는 미분할 수 없어 0으로 정합니다.`,
          ),
  exp: byFormula('exp', ({ y, valueOfY }) => `${y} = ${shown(valueOfY)}`),
  log: byFormula('log', ({ x, valueOfX }) => `\\frac{1}{${x}} = \\frac{1}{${shown(valueOfX)}}`),
  sin: byFormula('sin', ({ x, valueOfX }) => `\\cos ${x} = \\cos(${shown(valueOfX)})`),
  cos: byFormula('cos', ({ x, valueOfX }) => `-\\sin ${x} = -\\sin(${shown(valueOfX)})`),
  maximum: winner('largest', '커서', '큰'),
  minimum: winner('smallest', '작아서', '작은'),
  sigmoid: byFormula(
    '$\\sigma$',
    ({ y, valueOfY }) => `${y}(1 - ${y}) = ${shown(valueOfY)} \\cdot ${shown(1 - valueOfY)}`,
  ),
  tanh: byFormula('tanh', ({ y, valueOfY }) => `1 - ${y}^2 = 1 - ${factor(valueOfY)}^2`),
  relu: gate('ReLU', '0'),
  leakyRelu: (here) => gate('leaky ReLU', String(here.attributes['slope']))(here),
  silu: byFormula('silu', ({ x }) => `\\sigma(${x}) (1 + ${x} (1 - \\sigma(${x})))`),
  softplus: byFormula(
    'softplus',
    ({ x, valueOfX }) => `\\sigma(${x}) = \\sigma(${shown(valueOfX)})`,
  ),
  tan: byFormula('tan', ({ y, valueOfY }) => `1 + ${y}^2 = 1 + ${factor(valueOfY)}^2`),
  gelu: byFormula('gelu', ({ x }) => `\\Phi(${x}) + ${x}\\, \\varphi(${x})`),
  elu: expBelow('elu', '1', (power) => power),
  selu: expBelow('selu', '\\lambda \\approx 1.0507', (power) => `1.7581 \\, ${power}`),
  mish: byFormula(
    'mish',
    ({ x }) => `\\tanh(t) + ${x}\\, (1 - \\tanh^2(t))\\, \\sigma(${x}),\\; t = \\log(1 + e^{${x}})`,
  ),
  softsign: byFormula(
    'softsign',
    ({ x, valueOfX }) =>
      `\\frac{1}{(1 + \\lvert ${x} \\rvert)^2} = \\frac{1}{${shown(1 + Math.abs(valueOfX))}^2}`,
  ),
  hardtanh: window('hardtanh', -1, 1, '1'),
  hardsigmoid: window('hardsigmoid', -3, 3, '1/6'),
  relu6: window('ReLU6', 0, 6, '1'),
  logsigmoid: byFormula(
    'logsigmoid',
    ({ x, valueOfX }) => `\\sigma(-${x}) = \\sigma(${shown(-valueOfX)})`,
  ),
  sign: always(
    'The sign is flat on both sides of 0, so its local gradient is 0.',
    '부호 함수는 0의 양쪽이 평평하므로 국소 기울기는 0입니다.',
  ),
  step: always(
    'A step is flat on both sides, so its local gradient is 0.',
    '계단 함수는 양쪽이 평평하므로 국소 기울기는 0입니다.',
  ),
  identity: always(
    'The value is passed on, so the local gradient is 1.',
    '값이 그대로 지나가므로 국소 기울기는 1입니다.',
  ),
};

/** Why the local gradient on an edge is what it is, with the numbers in use. */
export function whyLocal({ from, to, argument }: TaskEdge, { value }: GraphNumbers): Localized {
  const other = to.entering[1 - argument]?.from;
  const rule = isScalarOp(to.node.op) ? localRules[to.node.op] : localRules.identity;
  return rule({
    x: from.latex,
    other: other?.latex ?? '',
    y: to.latex,
    valueOfX: value.get(from.id)!,
    valueOfOther: value.get(other?.id ?? '') ?? 0,
    valueOfY: value.get(to.id)!,
    argument,
    chosen: (extremeAt(to, value)?.chosen ?? []).map((edge) => edge.from.latex),
    attributes: to.node.attributes as Readonly<Record<string, unknown>>,
  });
}
