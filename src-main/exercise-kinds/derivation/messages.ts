import {
  askedShape,
  inSentence,
  spaceLatex,
  symbolLatex,
  type Question,
  type Shape,
} from '../../calculus/index.ts';
import type { Counterexample, MeasuredSlope } from '../../contract/verdict.ts';
import type { Localized } from '../../contract/localized.ts';
import { derivativeLatex, findLatex } from './view.ts';
import type { DerivationTask } from './task.ts';

/** The sentence over the task. */
export function promptFor({ question }: DerivationTask): Localized {
  const { form, upstream } = question;
  const [output, target] = [symbol(question.output, question), symbol(question.target, question)];
  const arriving = inSentence(question.shapes.shapeOf).partial('J', question.output);
  const find = `$${findLatex(question)}$`;
  if (question.entry) return promptForEntry(question, find);
  if (form === 'jacobian')
    return {
      en: `Find the Jacobian ${find}. Its rows belong to ${output}, its columns to ${target}.`,
      ko: `야코비안(Jacobian) 행렬 ${find} 식을 구하세요. 행은 ${output}, 열은 ${target}에 해당합니다.`,
    };
  const start = upstream
    ? {
        en: `The upstream gradient ${symbol(upstream, question)}, which is ${arriving}, is given. `,
        ko: `상류 기울기(upstream gradient) ${arriving} 값은 ${symbol(upstream, question)}로 주어져 있습니다. `,
      }
    : { en: '', ko: '' };
  return {
    en: `${start.en}Find ${find} in the shape convention: the gradient has the shape of ${target}.`,
    ko: `${start.ko}형상 규약(shape convention)에 따라 ${find} 식을 구하세요. 기울기의 형상은 ${target}의 형상과 같습니다.`,
  };
}

function promptForEntry({ entry }: Question, find: string): Localized {
  const letters = entry!.indices.map(({ name }) => `$${symbolLatex(name, false)}$`);
  if (letters.length === 0)
    return {
      en: `Find ${find}, a single number, in entries such as $x_1$.`,
      ko: `수 하나인 ${find} 값을 $x_1$ 같은 성분으로 쓰세요.`,
    };
  return {
    en: `Find ${find}, a number, for any ${letters.join(', ')}. Write it in entries, with sums such as $\\sum_k$ where they are needed.`,
    ko: `모든 ${letters.join(', ')}에 대해 ${find} 값을 구하세요. 수 하나이므로 성분으로 쓰고, 필요하면 $\\sum_k$ 같은 합을 쓰세요.`,
  };
}

/** i = 1, j = 2: where in the table of all entries. */
function placeText({ entry }: Question, row: number, column: number): string | undefined {
  const [first, second, ...more] = entry?.indices ?? [];
  if (!first || more.length > 0) return undefined;
  const letter = (name: string) => symbolLatex(name, false);
  return second
    ? `$${letter(first.name)} = ${row}$, $${letter(second.name)} = ${column}$`
    : `$${letter(first.name)} = ${row}$`;
}

const derivative = (question: Question) => `$${derivativeLatex(question)}$`;
const space = (of: Shape) => `$${spaceLatex(of)}$`;
const symbol = (name: string, { shapes }: Question) => inSentence(shapes.shapeOf)(name);

export const messages = {
  right: (question: Question): Localized =>
    question.entry
      ? {
          en: `This equals ${derivative(question)} at every value of the indices.`,
          ko: `첨자의 모든 값에서 ${derivative(question)} 값과 같습니다.`,
        }
      : {
          en: `This equals ${derivative(question)}, in the shape that was asked for.`,
          ko: `${derivative(question)} 값과 같고, 요구한 형상에도 맞습니다.`,
        },
  byEntries: (question: Question): Localized => ({
    en: `You stated ${derivative(question)} entry by entry, which says the whole.`,
    ko: `${derivative(question)} 전체를 성분별로 썼습니다. 모든 성분을 밝혔으므로 전체를 쓴 것과 같습니다.`,
  }),
  rightJacobianForm: (question: Question, found: Shape): Localized => ({
    en: `This is right, in Jacobian form (${space(found)}). In the shape convention the gradient has the shape of ${symbol(question.target, question)}, ${space(question.gradientShape)}: ${question.upstream ? `multiply its transpose by ${symbol(question.upstream, question)}` : 'transpose it'}.`,
    ko: `야코비안 형태(${space(found)})로 맞습니다. 형상 규약에서는 기울기가 ${symbol(question.target, question)}의 형상을 따라 ${space(question.gradientShape)}이므로 ${question.upstream ? `전치한 다음 ${symbol(question.upstream, question)} 항을 곱하면` : '전치하면'} 됩니다.`,
  }),
  rightShapeForm: (question: Question, found: Shape): Localized => ({
    en: `This is right, in the shape convention (${space(found)}). The Jacobian itself is ${space(askedShape(question))}: ${question.upstream ? `leave ${symbol(question.upstream, question)} out and write the matrix` : 'transpose it'}.`,
    ko: `형상 규약(${space(found)})으로는 맞습니다. 야코비안 자체는 ${space(askedShape(question))}이므로 ${question.upstream ? `${symbol(question.upstream, question)} 없이 행렬로 쓰면` : '전치하면'} 됩니다.`,
  }),
  shape: (question: Question, found: Shape): Localized => ({
    en: `The shape does not fit: ${derivative(question)} is ${space(askedShape(question))} here, and this is ${space(found)}.`,
    ko: `형상이 맞지 않습니다. ${derivative(question)}의 공간은 ${space(askedShape(question))}인데, 쓴 식은 ${space(found)}입니다.`,
  }),
  notFinite: (): Localized => ({
    en: 'At many points this has no value, for example because it divides by 0 or takes the logarithm of a negative number. The derivative has one there.',
    ko: '이 식은 많은 점에서 정의되지 않습니다. 0으로 나누거나 음수의 로그를 구하는 부분이 있는지 보세요. 도함수는 그 점들에서도 정의됩니다.',
  }),
  differs: (question: Question, example: Counterexample | undefined): Localized => {
    const entry = example?.entry;
    if (!entry)
      return {
        en: `The shape is right, but the values differ from ${derivative(question)}.`,
        ko: `형상은 맞지만 값이 ${derivative(question)} 값과 다릅니다.`,
      };
    const where = `(${entry.row}, ${entry.column})`;
    const [yours, right] = [shown(entry.yours), shown(entry.right)];
    const place = placeText(question, entry.row, entry.column);
    if (question.entry)
      return {
        en: `The values differ. With the small numbers below${place ? `, at ${place},` : ''} this is ${yours}; ${derivative(question)} is ${right}.${measured(example).en}`,
        ko: `값이 다릅니다. 아래의 작은 수를 넣으면${place ? ` ${place}일 때` : ''} 이 식은 ${yours}인데, ${derivative(question)} 값은 ${right}입니다.${measured(example).ko}`,
      };
    return {
      en: `The shape is right, the values are not. With the small numbers below, entry ${where} of this is ${yours}; in ${derivative(question)} it is ${right}.${measured(example).en}`,
      ko: `형상은 맞지만 값이 다릅니다. 아래의 작은 수를 넣으면 이 식의 ${where} 성분은 ${yours}인데, ${derivative(question)}에서는 ${right}입니다.${measured(example).ko}`,
    };
  },
  wrongLine: (question: Question): Localized => ({
    en: `This line is not equal to ${derivative(question)}. Correct it, or the givens.`,
    ko: `이 줄은 ${derivative(question)} 값과 같지 않습니다. 이 줄이나 주어진 식을 고치세요.`,
  }),
  solutionNeeded: (question: Question): Localized => ({
    en: `The notation cannot write ${derivative(question)} as one formula, so the exercise needs a “solution” of yours to show.`,
    ko: `이 표기법으로는 ${derivative(question)} 값을 한 식으로 쓸 수 없습니다. 보여 줄 풀이를 “solution”에 쓰세요.`,
  }),
  lastLineForm: (question: Question): Localized => ({
    en: `The last line is the answer, so it must be ${space(askedShape(question))}, in the form that the exercise asks for.`,
    ko: `마지막 줄이 답이므로 문제에서 요구한 형태(${space(askedShape(question))})로 써야 합니다.`,
  }),
} as const;

/** The finite difference beside the right value, as a sentence of its own. */
function measured({ slope }: Counterexample): Localized {
  if (!slope) return { en: '', ko: '' };
  const value = shown(slope.slope);
  return {
    en: ` Measured, the slope ${slopeFormula(slope)} is ${value}.`,
    ko: ` 실제로 잰 기울기 ${slopeFormula(slope)} 값은 ${value}입니다.`,
  };
}

/** $(s(b_2 + h) − s(b_2 − h)) / 2h$. */
const slopeFormula = ({ of, by, letter }: MeasuredSlope): string =>
  `$\\left(${of}(${by} + ${letter}) - ${of}(${by} - ${letter})\\right)/2${letter}$`;

const shown = (value: number): string => String(Number(value.toPrecision(6)));
