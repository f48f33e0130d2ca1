import { tensor, type Tensor } from '../../engine/index.ts';
import type { InSentence } from '../print/in-sentence.ts';
import type { Localized } from '../../contract/localized.ts';

/** A slip in a Jacobian as a whole, recognised by its numbers. */
export interface JacobianSlip {
  /** What the learner would have written; undefined where the slip has no meaning. */
  readonly value: (jacobian: Tensor) => Tensor | undefined;
  readonly message: (show: InSentence, output: string, target: string) => Localized;
}

const entry = ({ data, shape }: Tensor, row: number, column: number): number =>
  data[row * shape[1]! + column]!;

const transposed: JacobianSlip = {
  value(jacobian) {
    const [rows, columns] = [jacobian.shape[0]!, jacobian.shape[1]!];
    if (rows === 1 || columns === 1) return undefined;
    const entries = Array.from({ length: rows * columns }, (_, place) =>
      entry(jacobian, place % rows, Math.floor(place / rows)),
    );
    return tensor(entries, [columns, rows]);
  },
  message: (show, output, target) => ({
    en: `This is the transpose of the Jacobian. Row $i$ belongs to entry $i$ of ${show(output)}, column $j$ to entry $j$ of ${show(target)}.`,
    ko: `야코비안(Jacobian)의 전치입니다. $i$행은 ${show(output)}의 $i$번째 성분, $j$열은 ${show(target)}의 $j$번째 성분에 해당합니다.`,
  }),
};

const diagonalAsVector: JacobianSlip = {
  value(jacobian) {
    const [rows, columns] = [jacobian.shape[0]!, jacobian.shape[1]!];
    const isDiagonal = [...jacobian.data].every(
      (value, place) => value === 0 || Math.floor(place / columns) === place % columns,
    );
    if (rows !== columns || rows === 1 || !isDiagonal) return undefined;
    const diagonal = Array.from({ length: rows }, (_, place) => entry(jacobian, place, place));
    return tensor(diagonal, [rows, 1]);
  },
  message: (show, output, target) => ({
    en: `These are the right numbers as a vector. The Jacobian ${show.partial(output, target)} is a matrix with them on its diagonal: wrap them in $\\operatorname{diag}(\\cdot)$.`,
    ko: `성분은 맞지만 벡터로 썼습니다. 야코비안(Jacobian) ${show.partial(output, target)} 전체는 이 값들이 대각선에 놓인 행렬이므로 $\\operatorname{diag}(\\cdot)$로 쓰세요.`,
  }),
};

export const jacobianSlips = {
  'jacobian-transposed': transposed,
  'diagonal-as-vector': diagonalAsVector,
} as const satisfies Readonly<Record<string, JacobianSlip>>;
