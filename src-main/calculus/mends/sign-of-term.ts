import { negative, sum } from '../build.ts';
import type { MendRule } from './mend.ts';

/** p + y for p − y; (1 − p) for (p − 1) inside a formula. */
export const signOfTerm: MendRule = (part, { show }) => {
  if (part.kind === 'negative')
    return [
      {
        instead: part.of,
        message: () => ({
          en: `The minus sign before ${show(part.of)} does not belong there.`,
          ko: `${show(part.of)} 앞의 음의 부호는 필요 없습니다.`,
        }),
      },
    ];
  if (part.kind !== 'sum') return [];
  const whole = { instead: sum(part.terms.map(negative)), shown: part };
  const single = part.terms.map((term, place) => ({
    instead: sum(part.terms.map((other, at) => (at === place ? negative(other) : other))),
    shown: term.kind === 'negative' ? term.of : term,
  }));
  return [...single, whole].map(({ instead, shown }) => ({
    instead,
    message: () => ({
      en: `The sign of ${show(shown)} is wrong here: it must be the other one.`,
      ko: `여기서 ${show(shown)} 항의 부호가 반대입니다.`,
    }),
  }));
};
