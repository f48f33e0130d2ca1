import { contractedWithin } from '../../entries/contract.ts';
import { replaceIndex } from '../../entries/free-indices.ts';
import { holdsEquality, inCase } from './equality-forgotten.ts';
import { pairsOf, type EntryMisconception } from './entry-misconception.ts';

const none = new Map<string, string>();

/** p_i (1 − p_i), or −p_i p_j, for p_i (1{i = j} − p_j): one of the two cases for both. */
export const oneCaseOnly: EntryMisconception = ({ right, indices, asked }) => {
  if (!holdsEquality(right)) return [];
  const names = indices.map(({ name }) => name);
  const diagonal = pairsOf(names, true).map(([from, to]) => ({
    instead: contractedWithin(replaceIndex(inCase(right, 1), from, to), none),
    message: {
      en: `This is the case $${from} = ${to}$. For ${asked} the other case, $${from} \\ne ${to}$, must be in the formula too; $\\delta_{${names.join('')}}$ joins both.`,
      ko: `$${from} = ${to}$인 경우만 쓴 식입니다. ${asked} 식에는 $${from} \\ne ${to}$인 경우도 들어가야 합니다. $\\delta_{${names.join('')}}$로 두 경우를 한 식에 쓸 수 있습니다.`,
    },
  }));
  const others = {
    instead: contractedWithin(inCase(right, 0), none),
    message: {
      en: `This is the case of different indices. Where they are equal, ${asked} has one more term, which $\\delta_{ij}$ brings in.`,
      ko: `첨자가 서로 다른 경우만 쓴 식입니다. 첨자가 같으면 ${asked}에 항이 하나 더 있고, 그 항은 $\\delta_{ij}$로 쓸 수 있습니다.`,
    },
  };
  return [...diagonal, others];
};
