import type { Situation } from '../../calculus/index.ts';
import type { Structure } from '../../contract/exercise-kinds/jacobian.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Tensor } from '../../engine/index.ts';

/** What kind of matrix a Jacobian is, whatever the numbers: the narrowest name that always holds. */
export function structureOf(situations: readonly Situation[]): Structure {
  const always = (holds: (jacobian: Tensor) => boolean) =>
    situations.every(({ jacobian }) => holds(jacobian));
  return tests.find(({ holds }) => always(holds))?.structure ?? 'dense';
}

const entries = ({ data, shape }: Tensor): { value: number; isDiagonal: boolean }[] =>
  Array.from(data, (value, place) => ({
    value,
    isDiagonal: Math.floor(place / shape[1]!) === place % shape[1]!,
  }));
const isNear = (value: number, other: number): boolean => Math.abs(value - other) < 1e-9;

/** Every 2×2 minor is 0: all rows are multiples of one. */
function hasRankOne({ data, shape: [rows, columns] }: Tensor): boolean {
  const at = (row: number, column: number) => data[row * columns! + column]!;
  for (let row = 1; row < rows!; row += 1)
    for (let column = 1; column < columns!; column += 1)
      for (let other = 0; other < row; other += 1)
        for (let left = 0; left < column; left += 1)
          if (!isNear(at(other, left) * at(row, column), at(other, column) * at(row, left)))
            return false;
  return true;
}

const tests: readonly {
  readonly structure: Structure;
  readonly holds: (jacobian: Tensor) => boolean;
}[] = [
  { structure: 'zero', holds: ({ data }) => data.every((value) => isNear(value, 0)) },
  {
    structure: 'identity',
    holds: (jacobian) =>
      jacobian.shape[0] === jacobian.shape[1] &&
      entries(jacobian).every(({ value, isDiagonal }) => isNear(value, isDiagonal ? 1 : 0)),
  },
  {
    structure: 'diagonal',
    holds: (jacobian) =>
      jacobian.shape[0] === jacobian.shape[1] &&
      entries(jacobian).every(({ value, isDiagonal }) => isDiagonal || isNear(value, 0)),
  },
  { structure: 'outer-product', holds: hasRankOne },
];

/** Whether what holds of one structure holds of the other too, which says less. */
export const isLooser = (chosen: Structure, right: Structure): boolean =>
  chosen === 'dense' || (chosen === 'diagonal' && (right === 'identity' || right === 'zero'));

export const structureNames: Readonly<Record<Structure, Localized>> = {
  zero: {
    en: 'Zero: nothing depends on anything.',
    ko: '영행렬: 어느 것도 서로 영향을 주지 않습니다.',
  },
  identity: { en: 'The identity.', ko: '단위행렬입니다.' },
  diagonal: {
    en: 'Diagonal: zero outside the diagonal.',
    ko: '대각행렬: 대각선 밖은 모두 0입니다.',
  },
  'outer-product': {
    en: 'An outer product: a column times a row.',
    ko: '외적: 열벡터와 행벡터의 곱입니다.',
  },
  dense: { en: 'Dense: none of these.', ko: '조밀한 행렬: 위의 어느 것도 아닙니다.' },
};

export const structureReasons: Readonly<Record<Structure, Localized>> = {
  zero: {
    en: 'No entry of the output changes when the input moves.',
    ko: '입력이 움직여도 출력의 어느 성분도 변하지 않습니다.',
  },
  identity: {
    en: 'Each output moves exactly as much as the input of the same number, and with no other.',
    ko: '각 출력은 번호가 같은 입력과 똑같이 움직이고 다른 입력에는 반응하지 않습니다.',
  },
  diagonal: {
    en: 'Each output looks only at the input of the same number, so everything outside the diagonal is 0.',
    ko: '각 출력은 번호가 같은 입력에 따라서만 변하므로 대각선 밖은 모두 0입니다.',
  },
  'outer-product': {
    en: 'All inputs act through one single number, so every row is a multiple of the same row.',
    ko: '모든 입력이 수 하나를 거쳐 작용하므로 행이 모두 같은 행의 배수입니다.',
  },
  dense: {
    en: 'In general every output depends on every input, and each entry has a value of its own.',
    ko: '일반적으로 모든 출력이 모든 입력에 따라 변하고 성분마다 값이 따로 있습니다.',
  },
};
