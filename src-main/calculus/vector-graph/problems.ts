import { ProblemError } from '../../contract/problem.ts';

/** What cannot be made a graph of vectors: the thing, its shape, and the mend. */
export const vectorProblems = {
  raggedRows: (name: string, row: number, found: number, wanted: number) =>
    new ProblemError('ragged-rows', {
      en: `Row ${row} of ${name} has ${found} entries, but row 1 has ${wanted}. Give every row as many.`,
      ko: `${name}의 ${row}행에는 성분이 ${found}개인데 1행에는 ${wanted}개입니다. 행마다 개수를 같게 하세요.`,
    }),
  notScalar: (name: string, space: string) =>
    new ProblemError('output-not-scalar', {
      en: `${name} is in $${space}$. Gradients flow back from a number, so end with one, as in s = u^T h or L = sum(h).`,
      ko: `${name}의 공간은 $${space}$입니다. 기울기는 수에서부터 거꾸로 흐르므로 s = u^T h나 L = sum(h)처럼 수로 끝내세요.`,
    }),
  entries: (what: string) =>
    new ProblemError('entries-not-drawn', {
      en: `$${what}$: single entries and sums over an index are not drawn. Write the whole vector or matrix.`,
      ko: `$${what}$: 성분 하나하나나 첨자에 대한 합은 그래프로 그리지 않습니다. 벡터나 행렬 전체로 쓰세요.`,
    }),
  tooLarge: (name: string, rows: number, columns: number, longest: number) =>
    new ProblemError('too-large', {
      en: `${name} would be ${rows}×${columns}. The explorer shows at most ${longest} rows and columns.`,
      ko: `${name}의 크기가 ${rows}×${columns}입니다. 탐색 화면에서는 행과 열을 ${longest}개까지 다룹니다.`,
    }),
} as const;
