import { isByEntries, type Expression } from '../expression.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import { symbolLatex } from '../print/symbol.ts';
import { toText } from '../print/text.ts';

/** A name of the learner's own stands for a long formula here, which would say less than the index. */
const shown = (expression: Expression): string => {
  if (expression.kind === 'entry' && isByEntries(expression.of))
    return `(…)_${expression.indices.join('')}`;
  const text = toText(expression);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
const listed = (indices: readonly string[]): string =>
  indices.map((index) => `$${symbolLatex(index, false)}$`).join(', ');

/** An index does not fit where it stands: which, why, and the mend. */
export const entryProblems = {
  range: (index: string, before: string, found: string, whole: Expression) =>
    new ShapeProblem('index-range', whole, {
      en: `The index ${index} runs from 1 to ${before} elsewhere, but from 1 to ${found} in ${shown(whole)}. Check which index belongs here.`,
      ko: `첨자 ${index}의 범위가 서로 다릅니다. 다른 곳에서는 1부터 ${before}까지인데 ${shown(whole)}에서는 1부터 ${found}까지입니다. 여기에 맞는 첨자인지 확인하세요.`,
    }),
  outOfRange: (index: string, size: string, whole: Expression) =>
    new ShapeProblem('index-out-of-range', whole, {
      en: `There is no entry ${index} in ${shown(whole)}: its indices run from 1 to ${size}.`,
      ko: `${shown(whole)}: ${index}번 성분은 없습니다. 여기 첨자의 범위는 1부터 ${size}까지입니다.`,
    }),
  slicePastEnd: (last: string, size: string, whole: Expression) =>
    new ShapeProblem('slice-past-end', whole, {
      en: `${shown(whole)} ends at ${last}, but the indices run from 1 to ${size} only.`,
      ko: `${shown(whole)}: ${last}번까지 자르려 했지만 첨자의 범위는 1부터 ${size}까지입니다.`,
    }),
  notCertain: (index: string, size: string, whole: Expression) =>
    new ShapeProblem('index-out-of-range', whole, {
      en: `Nothing says that ${size} is at least ${index}, so ${shown(whole)} may not exist. Write an index such as i.`,
      ko: `크기 ${size}: ${index} 이상이라는 조건이 없으므로 ${shown(whole)} 성분이 없을 수 있습니다. i 같은 첨자를 쓰세요.`,
    }),
  count: (isMatrix: boolean, whole: Expression) =>
    new ShapeProblem(
      'index-count',
      whole,
      isMatrix
        ? {
            en: `${shown(whole)}: an entry of a matrix has two indices, row and column, as in W_{ij}.`,
            ko: `${shown(whole)}: 행렬의 성분에는 W_{ij}처럼 행과 열 두 첨자가 필요합니다.`,
          }
        : {
            en: `${shown(whole)}: an entry of a vector has one index, as in x_i.`,
            ko: `${shown(whole)}: 벡터의 성분에는 x_i처럼 첨자가 하나만 있습니다.`,
          },
    ),
  ofNumber: (whole: Expression) =>
    new ShapeProblem('index-on-number', whole, {
      en: `${shown(whole)}: this is an entry of a single number, which has none. Leave the index out.`,
      ko: `${shown(whole)}: 수 하나에는 성분이 없습니다. 첨자를 지우세요.`,
    }),
  free: (index: string, allowed: readonly string[], whole: Expression) =>
    new ShapeProblem(
      'free-index',
      whole,
      allowed.length > 0
        ? {
            en: `The index ${index} is left open. Only ${listed(allowed)} may be open here; if you mean to add over ${index}, write Σ_${index} before the term.`,
            ko: `첨자 ${index}: 무엇을 가리키는지 정해지지 않았습니다. 여기서 그대로 둘 수 있는 첨자: ${listed(allowed)}. ${index}에 대해 더하려는 것이면 그 앞에 Σ_${index} 기호를 쓰세요.`,
          }
        : {
            en: `The index ${index} is left open here. To add over it, write Σ_${index} before the term; to state an entry, write it on the left, as in (∂s/∂x)_${index} = ….`,
            ko: `첨자 ${index}: 무엇을 가리키는지 정해지지 않았습니다. ${index}에 대해 더하려면 그 앞에 Σ_${index} 기호를 쓰고, 성분을 나타내려면 (∂s/∂x)_${index} = …처럼 왼쪽에 쓰세요.`,
          },
    ),
  boundTwice: (index: string, whole: Expression) =>
    new ShapeProblem('index-bound-twice', whole, {
      en: `Two sums inside each other both run over ${index}. Give the inner one another index.`,
      ko: `겹쳐 있는 두 합이 모두 첨자 ${index}에 대한 것입니다. 안쪽 합에는 다른 첨자를 쓰세요.`,
    }),
  alone: (index: string, whole: Expression) =>
    new ShapeProblem('index-alone', whole, {
      en: `${index} is an index here, not a quantity. It stands in subscripts such as x_${index}, and in 1{${index} = …}.`,
      ko: `${index}: 여기서는 첨자이므로 값처럼 쓸 수 없습니다. x_${index} 같은 아래 첨자나 1{${index} = …} 안에 쓰세요.`,
    }),
  noRange: (index: string, whole: Expression) =>
    new ShapeProblem('index-without-range', whole, {
      en: `Nothing says how far the index ${index} runs in ${shown(whole)}. Write limits, as in Σ_{${index}=1}^{n}, or use it in an entry such as x_${index}.`,
      ko: `${shown(whole)}: 첨자 ${index}의 범위를 알 수 없습니다. Σ_{${index}=1}^{n}처럼 범위를 쓰거나 x_${index} 같은 성분에 쓰세요.`,
    }),
  fromZero: (index: string, whole: Expression) =>
    new ShapeProblem('index-from-zero', whole, {
      en: `Indices count from 1 here, so the first entry is x_1. Let ${index} begin at 1.`,
      ko: `여기서는 첨자를 1부터 셉니다. 첫 성분은 x_1입니다. ${index} 값도 1부터 시작하세요.`,
    }),
  unknownSize: (name: string, whole: Expression) =>
    new ShapeProblem('free-index', whole, {
      en: `${name} in ${shown(whole)} is neither an index of this formula nor a size.`,
      ko: `${shown(whole)}: ${name}은(는) 이 식의 첨자도 크기도 아닙니다.`,
    }),
  wholeWithIndex: (whole: Expression) =>
    new ShapeProblem('index-used-as-matrix', whole, {
      en: `${shown(whole)} mixes an entry with a whole vector or matrix. Write every factor by its entries, as in δ_i x_j, or none, as in δ x^T.`,
      ko: `${shown(whole)}: 성분과 벡터·행렬 전체가 섞여 있습니다. δ_i x_j처럼 모두 성분으로 쓰거나 δ x^T처럼 모두 전체로 쓰세요.`,
    }),
  notByEntries: (whole: Expression) =>
    new ShapeProblem('not-by-entries', whole, {
      en: `${shown(whole)} cannot be taken apart by entries here. Write it with indices outside of it.`,
      ko: `${shown(whole)}: 여기서는 성분별로 풀어 쓸 수 없습니다. 첨자는 그 식의 바깥에 쓰세요.`,
    }),
  tooMany: (whole: Expression) =>
    new ShapeProblem('too-many-indices', whole, {
      en: 'Too many sums stand inside each other here. Write the inner ones as matrix products.',
      ko: '합이 너무 많이 겹쳐 있습니다. 안쪽 합은 행렬곱으로 쓰세요.',
    }),
} as const;
