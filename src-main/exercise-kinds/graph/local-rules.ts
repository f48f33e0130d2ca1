import { isScalarOp, type ScalarOpName } from '../../calculus/scalar-ops.ts';
import type { Localized } from '../../contract/localized.ts';
import { extremeAt } from './extreme.ts';
import { factor, localized, math, shown } from './figures.ts';
import type { GraphNumbers, TaskEdge } from './task.ts';

/** The names and numbers at an edge, ready for a sentence. */
interface Here {
  /** The argument that the edge carries, and the other one, in LaTeX. */
  readonly x: string;
  readonly other: string;
  /** The node's own value. */
  readonly y: string;
  readonly valueOfX: number;
  readonly valueOfOther: number;
  readonly valueOfY: number;
  readonly argument: number;
  /** Of a max or min the arguments that it chose, in LaTeX. */
  readonly chosen: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

type Rule = (here: Here) => Localized;

const always =
  (en: string, ko: string): Rule =>
  () =>
    localized(en, ko);

const byFormula =
  (name: string, formula: (here: Here) => string): Rule =>
  (here) =>
    localized(
      `The derivative of ${name} is ${math(formula(here))} here.`,
      `여기에서 ${name}의 도함수는 ${math(formula(here))}입니다.`,
    );

const winner =
  (en: string, koWins: string, koIs: string): Rule =>
  ({ x, chosen }) => {
    if (chosen.length > 1 && chosen.includes(x)) {
      const names = chosen.map(math);
      return localized(
        `${names.slice(0, -1).join(', ')} and ${names.at(-1)!} are equal, so the convention for ties decides.`,
        `${names.length === 2 ? '두' : `${names.length}개의`} 입력(${names.join(', ')})의 값이 같으므로 이 문제의 규약을 따릅니다.`,
      );
    }
    return chosen.includes(x)
      ? localized(
          `${math(x)} is the ${en} argument and sets the result, so the gradient passes with factor 1.`,
          `${math(x)} 쪽이 더 ${koWins} 결과를 정하므로 기울기가 그대로 지나가고 국소 기울기는 1입니다.`,
        )
      : localized(
          `${math(x)} is not the ${en} argument: moving it a little changes nothing, so the local gradient is 0.`,
          `${math(x)} 쪽은 더 ${koIs} 값이 아니어서 조금 움직여도 결과가 변하지 않으므로 국소 기울기는 0입니다.`,
        );
  };

const gate =
  (name: string, below: string): Rule =>
  ({ x, valueOfX }) =>
    valueOfX > 0
      ? localized(
          `${math(x)} is positive, where ${name} has slope 1.`,
          `${math(x)}의 값이 양수이고, 양수에서 ${name}의 기울기는 1입니다.`,
        )
      : localized(
          `${math(x)} is not positive, where ${name} has slope ${below}.`,
          `${math(x)}의 값이 양수가 아니고, 그때 ${name}의 기울기는 ${below}입니다.`,
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
      : localized(
          `${math(x)} is not positive, where |x| falls.`,
          `${math(x)}의 값이 양수가 아니고, 그때 |x|는 줄어듭니다.`,
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
