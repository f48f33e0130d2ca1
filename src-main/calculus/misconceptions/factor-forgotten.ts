import { toText } from '../print/text.ts';
import { atSteps } from './misconception.ts';

/** At z = a ∘ b the other factor (a gate, a mask) is left out. */
export const factorForgotten = atSteps(({ rule, term, upstream, place }) => {
  if (rule !== 'entrywise-product') return undefined;
  const other = toText(term.operands[1 - place]!.source);
  return {
    instead: upstream,
    message: {
      en: `The factor ${other} is missing: in ${toText(term.source)} it is the local gradient.`,
      ko: `${other} 항이 빠졌습니다. ${toText(term.source)}에서 국소 기울기(local gradient)는 ${other}입니다.`,
    },
  };
});
