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
  notAClass: (name: string, value: number) =>
    new ProblemError('not-a-class', {
      en: `${name} = ${value}, but e_${name} needs the number of a class: 1, 2, 3, …`,
      ko: `${name} = ${value}인데 e_${name}에는 1, 2, 3처럼 클래스의 번호가 필요합니다.`,
    }),
  noSuchClass: (index: string, rows: number) =>
    new ProblemError('no-such-class', {
      en: `e_${index} has ${rows} ${rows === 1 ? 'entry' : 'entries'} here, so there is no place ${index} for its 1. Take a number from 1 to ${rows}.`,
      ko: `여기서 e_${index}의 성분은 ${rows}개이므로 ${index}번째 자리가 없습니다. 1부터 ${rows}까지의 번호를 쓰세요.`,
    }),
  endless: (most: number) =>
    new ProblemError('too-many-terms', {
      en: `The sums inside each other have more than ${most} terms. Write inner ones as products of matrices, or take shorter vectors.`,
      ko: `겹친 합의 항이 ${most}개를 넘습니다. 안쪽 합을 행렬곱으로 쓰거나 더 짧은 벡터를 쓰세요.`,
    }),
  tooLarge: (name: string, rows: number, columns: number, longest: number) =>
    new ProblemError('too-large', {
      en: `${name} would be ${rows}×${columns}. The explorer shows at most ${longest} rows and columns.`,
      ko: `${name}의 크기가 ${rows}×${columns}입니다. 탐색 화면에서는 행과 열을 ${longest}개까지 다룹니다.`,
    }),
} as const;
