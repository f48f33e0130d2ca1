import { sum } from '../build.ts';
import { without, type MendRule } from './mend.ts';

/** (p − y) xᵀ + W for (p − y) xᵀ. */
export const termExtra: MendRule = (part, { show }) =>
  part.kind === 'sum'
    ? part.terms.map((term, place) => ({
        instead: sum(without(part.terms, place)),
        message: () => ({
          en: `The term ${show(term)} does not belong here.`,
          ko: `${show(term)} 항은 여기에 필요 없습니다.`,
        }),
      }))
    : [];
