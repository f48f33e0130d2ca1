import type { Localized } from '../../contract/localized.ts';
import { isByEntries, type Expression } from '../expression.ts';
import { shapeOf } from '../givens/givens.ts';
import { toLatex } from '../print/latex.ts';
import { toText } from '../print/text.ts';
import { isScalar } from '../shapes/shape.ts';
import type { Derivation } from './derive.ts';
import type { Rule, Step } from './step.ts';

/**
 * Why a gradient is what it is: a sentence for each definition that it passes, from the output to
 * the target, with the rule that was used and, unless that is not wanted, what came out.
 */
export function reasonsOf(derivation: Derivation, withResults = true): Localized[] {
  const { givens, steps, arrivals } = derivation;
  const show = writerFor(derivation);
  return arrivals.flatMap(({ name }) => {
    const definition = givens.definitions.find((one) => one.name === name);
    const passed = steps.filter((step) => step.definition === name);
    if (!definition || passed.length === 0 || name === derivation.target) return [];
    const formula = show.equation(name, definition.expression);
    const used = distinct(passed.map(ruleOf));
    const rules = used.length > 1 ? used.filter((rule) => rule !== 'plain') : used;
    const results = withResults ? arrivedFrom(passed, derivation) : '';
    return [
      {
        en: `${formula}: ${rules.map((rule) => phrases[rule].en).join('; ')}.${results}`,
        ko: `${formula}: ${rules.map((rule) => phrases[rule].ko).join(', ')}.${results}`,
      },
    ];
  });
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Longer formulas say less than they cost. */
const longest = 48;

/** The gradients that are complete once these steps are done, as formulas. */
function arrivedFrom(steps: readonly Step[], derivation: Derivation): string {
  const reached = steps.flatMap(({ term, place }) => {
    const operand = term.operands[place];
    return operand?.op === 'name' ? [operand.name] : [];
  });
  const top = derivation.upstream === undefined ? derivation.output : 'J';
  const show = writerFor(derivation);
  const formulas = distinct(reached).flatMap((name) => {
    const arrival = derivation.arrivals.find((one) => one.name === name);
    const gradient = arrival && toText(arrival.gradient);
    const isTidy = gradient && gradient.length <= longest && !gradient.includes(')ᵀ');
    return isTidy ? [show.gradient(top, name, arrival.gradient)] : [];
  });
  return formulas.length === 0 ? '' : ` ${formulas.join(', ')}.`;
}

/** Equations in the typography of a derivation, as `$…$`. */
function writerFor({ givens, output, upstream }: Derivation) {
  const shape = (name: string) => shapeOf(givens, name === upstream ? output : name);
  const latex = (part: Expression) => toLatex(part, { shapeOf: shape });
  const symbol = (name: string) => latex({ kind: 'name', name });
  return {
    equation: (name: string, right: Expression) =>
      isByEntries(right)
        ? `$${latex({ kind: 'entry', of: { kind: 'name', name }, indices: right.indices })} = ${latex(right.of)}$`
        : `$${symbol(name)} = ${latex(right)}$`,
    gradient: (top: string, name: string, right: Expression) =>
      `$\\partial ${symbol(top)}/\\partial ${symbol(name)} = ${latex(right)}$`,
  };
}

type Phrase = Exclude<Rule, 'negative' | 'stretch' | 'transpose'> | 'inner-product' | 'plain';

function ruleOf({ rule, term }: Step): Phrase {
  if (/^product-/.test(rule) && isScalar(term.shape)) return 'inner-product';
  if (rule === 'negative' || rule === 'stretch' || rule === 'transpose') return 'plain';
  return rule;
}

const phrases: Readonly<Record<Phrase, Localized>> = {
  plain: {
    en: 'signs and transposes carry over',
    ko: '부호와 전치는 그대로 옮겨집니다',
  },
  sum: {
    en: 'a sum passes the gradient on unchanged to every term',
    ko: '덧셈은 각 항에 기울기를 그대로 전합니다',
  },
  'inner-product': {
    en: 'in a dot product the local gradient of one factor is the other',
    ko: '내적에서 한 인수의 국소 기울기는 다른 인수입니다',
  },
  'product-left': {
    en: 'for the left factor of a matrix product, the right one comes transposed behind the gradient',
    ko: '행렬곱의 왼쪽 인수에는 기울기 뒤에 오른쪽 인수의 전치를 곱합니다',
  },
  'product-right': {
    en: 'for the right factor of a matrix product, the left one comes transposed before the gradient',
    ko: '행렬곱의 오른쪽 인수에는 기울기 앞에 왼쪽 인수의 전치를 곱합니다',
  },
  entries: {
    en: 'every entry is a sum of products, so each factor gets the gradient times the other factors, added over the indices',
    ko: '성분마다 곱의 합이므로, 각 인수에는 기울기에 다른 인수를 곱해 첨자에 대해 더한 값이 갑니다',
  },
  activation: {
    en: 'the function works entry by entry, so its derivative multiplies entry by entry',
    ko: '성분별 함수이므로 도함숫값을 성분별로 곱합니다',
  },
  'entrywise-product': {
    en: 'in an entrywise product the local gradient of one factor is the other',
    ko: '성분별 곱에서 한 인수의 국소 기울기는 다른 인수입니다',
  },
  power: {
    en: 'the power rule brings the exponent down as a factor',
    ko: '거듭제곱 법칙에 따라 지수가 계수로 내려옵니다',
  },
  function: {
    en: 'the gradient is multiplied by the transposed Jacobian of the function',
    ko: '기울기에 함수의 야코비안(Jacobian)의 전치를 곱합니다',
  },
  'quotient-numerator': {
    en: 'a constant divisor divides the gradient too',
    ko: '값을 상수로 나누면 기울기도 그 상수로 나뉩니다',
  },
  'quotient-denominator': {
    en: 'the derivative of a reciprocal is minus one over the square',
    ko: '역수의 도함수는 제곱의 역수에 음의 부호를 붙인 것입니다',
  },
  'scale-number': {
    en: 'the local gradient of a scalar factor is what it multiplies',
    ko: '스칼라 인수의 국소 기울기는 그것과 곱해지는 값입니다',
  },
  'scale-tensor': {
    en: 'a scalar factor multiplies the gradient too',
    ko: '스칼라 계수는 기울기에도 곱해집니다',
  },
};
