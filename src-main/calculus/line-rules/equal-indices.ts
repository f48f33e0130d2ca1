import { equalityIn } from '../entries/contract.ts';
import { count, type LineRule } from './line-rule.ts';

/** Σ_k δ_k 1{k = i} = δ_i. */
export const equalIndices: LineRule = ({ before, after }) => {
  const equalities = (line: typeof after) =>
    count(line.written, (part) => equalityIn(part) !== undefined);
  return before && equalities(before) > equalities(after)
    ? {
        en: 'Under the sum, a factor that is 1 only where two indices are equal keeps that one term.',
        ko: '두 첨자가 같을 때만 1인 인수가 있으면 합에서 그 항 하나만 남습니다.',
      }
    : undefined;
};
