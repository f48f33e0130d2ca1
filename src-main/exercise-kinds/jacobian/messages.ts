import { spaceText, type Shape } from '../../calculus/index.ts';
import type { Localized } from '../../contract/localized.ts';
import { ProblemError, type Problem, type Span } from '../../contract/problem.ts';

const at = (place: Span | undefined) => (place ? { at: place } : {});

/** What cannot be read in a cell, and how it is written. */
export const entryProblems = {
  notANumber: (found: Shape, text: string) =>
    new ProblemError(
      'entry-not-a-number',
      {
        en: `An entry is one number; this is ${spaceText(found)}. Pick entries with indices: z_1, W_12, f'(z_1).`,
        ko: `성분은 수 하나인데 쓴 식은 ${spaceText(found)}입니다. z_1, W_12, f'(z_1)처럼 첨자를 붙여 성분을 쓰세요.`,
      },
      { at: { start: 0, end: text.length } },
    ),
  indexNotANumber: (place: Span | undefined) =>
    new ProblemError(
      'index-not-a-number',
      {
        en: 'The sizes are small here, so indices are numbers: z_1, W_12.',
        ko: '여기서는 크기가 작으므로 z_1, W_12처럼 첨자를 숫자로 쓰세요.',
      },
      at(place),
    ),
  indexCount: (isMatrix: boolean, place: Span | undefined) =>
    new ProblemError(
      'index-count',
      isMatrix
        ? {
            en: 'An entry of a matrix has two indices, row and column: W_12.',
            ko: '행렬의 성분에는 W_12처럼 행과 열의 첨자 두 개가 필요합니다.',
          }
        : {
            en: 'An entry of a vector has one index: z_1.',
            ko: '벡터의 성분에는 z_1처럼 첨자가 하나입니다.',
          },
      at(place),
    ),
  indexOutOfRange: (rows: number, columns: number, place: Span | undefined) =>
    new ProblemError(
      'index-out-of-range',
      {
        en: `There is no such entry: the shape is ${rows}×${columns} here, counted from 1.`,
        ko: `그런 성분은 없습니다. 여기서 형상은 ${rows}×${columns}이고 1부터 셉니다.`,
      },
      at(place),
    ),
  unknownCell: (part: string, ids: readonly string[]): Problem => ({
    code: 'unknown-cell',
    part,
    message: {
      en: `There is no cell “${part}” here. The cells are ${ids.join(', ')}.`,
      ko: `“${part}” 칸은 없습니다. 칸은 다음과 같습니다: ${ids.join(', ')}.`,
    },
  }),
  unknownStructure: (text: string, known: readonly string[]): Problem => ({
    code: 'unknown-structure',
    part: 'structure',
    message: {
      en: `“${text}” is not one of the structures: ${known.join(', ')}.`,
      ko: `“${text}”: 고를 수 있는 구조가 아닙니다. 다음 중 하나를 고르세요: ${known.join(', ')}.`,
    },
  }),
  nothingFilled: (): Problem => ({
    code: 'nothing-filled',
    message: {
      en: 'Nothing is filled in yet. Write at least one entry.',
      ko: '아직 아무것도 쓰지 않았습니다. 성분을 하나 이상 쓰세요.',
    },
  }),
} as const;

/** What an author must mend. */
export const authorProblems = {
  sizeMissing: (size: string) =>
    new ProblemError('size-missing', {
      en: `The size ${size} has no number. Give one under “sizes”, as in “${size}: 2”.`,
      ko: `크기 ${size}의 수가 없습니다. “sizes” 아래에 “${size}: 2”처럼 쓰세요.`,
    }),
  notVectors: (output: string, target: string) =>
    new ProblemError('not-vectors', {
      en: `${output} and ${target} must be columns or numbers, so that the Jacobian is a matrix.`,
      ko: `야코비안이 행렬이 되려면 ${output}, ${target} 둘 다 열벡터나 수여야 합니다.`,
    }),
  noFormula: (cell: string) =>
    new ProblemError('no-formula', {
      en: `Entry ${cell} cannot be written out in entries of the givens, so there is no solution to show. Ask for the structure only.`,
      ko: `${cell} 성분을 주어진 것의 성분으로 풀어 쓸 수 없어 풀이를 보일 수 없습니다. 구조만 물으세요.`,
    }),
  noStructure: () =>
    new ProblemError('no-structure', {
      en: 'A single row or column has no structure to choose. Ask for the entries only.',
      ko: '행이나 열이 하나뿐이면 고를 구조가 없습니다. 성분만 물으세요.',
    }),
} as const;

export function prompt(asks: readonly string[], find: string): Localized {
  const entries = {
    en: `Write out the Jacobian $${find}$ entry by entry. Row $i$ belongs to output $i$, column $j$ to input $j$; write entries as z_1, W_12, f'(z_1).`,
    ko: `야코비안(Jacobian) $${find}$의 성분을 하나하나 쓰세요. $i$행은 출력 $i$, $j$열은 입력 $j$에 해당하고, 성분은 z_1, W_12, f'(z_1)처럼 씁니다.`,
  };
  const structure = {
    en: `What kind of matrix is the Jacobian $${find}$, whatever the numbers? Choose the narrowest that fits.`,
    ko: `수가 무엇이든 야코비안(Jacobian) $${find}$ 행렬은 어떤 구조입니까? 맞는 것 가운데 가장 좁은 것을 고르세요.`,
  };
  if (!asks.includes('structure')) return entries;
  if (!asks.includes('entries')) return structure;
  return {
    en: `${entries.en} Then choose what kind of matrix it is.`,
    ko: `${entries.ko} 그다음 행렬의 구조를 고르세요.`,
  };
}
