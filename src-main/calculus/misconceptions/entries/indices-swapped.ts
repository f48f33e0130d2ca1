import { replaceIndices } from '../../entries/free-indices.ts';
import { pairsOf, type EntryMisconception } from './entry-misconception.ts';

/** δ_j x_i for δ_i x_j. */
export const indicesSwapped: EntryMisconception = ({ right, indices, asked }) =>
  pairsOf(indices.map(({ name }) => name)).map(([first, second]) => ({
    instead: replaceIndices(
      right,
      new Map([
        [first, second],
        [second, first],
      ]),
    ),
    message: {
      en: `The indices $${first}$ and $${second}$ are exchanged. Follow each of them from ${asked}: the factor that belongs to $${first}$ there carries $${first}$ here.`,
      ko: `첨자 $${first}$, $${second}$ 자리가 서로 바뀌었습니다. ${asked}에서 $${first}$ 첨자에 해당하는 인수는 여기서도 $${first}$ 첨자를 가져야 합니다.`,
    },
  }));
