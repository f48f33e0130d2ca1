import { atSteps } from './misconception.ts';

/** At z = a ∘ b the other factor (a gate, a mask) is left out. */
export const factorForgotten = atSteps(({ rule, term, upstream, place }, { show }) => {
  if (rule !== 'entrywise-product') return undefined;
  const other = show(term.operands[1 - place]!.source);
  return {
    instead: upstream,
    message: {
      en: `The factor ${other} is missing. It is the local gradient of ${show(term.source)}.`,
      ko: `${other} 항이 빠졌습니다. ${show(term.source)}에서 국소 기울기(local gradient)는 ${other}입니다.`,
    },
  };
});
