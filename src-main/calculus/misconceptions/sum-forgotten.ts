import type { Expression } from '../expression.ts';
import { atSteps } from './misconception.ts';

const isOnes = (part: Expression): boolean =>
  part.kind === 'ones' ||
  (part.kind === 'number' && part.value === 1) ||
  (part.kind === 'transpose' && isOnes(part.of));

/** A quantity that is copied into every row: its gradients are not added up. */
export const sumForgotten = atSteps(({ rule, term, upstream, place }, { show }) => {
  const copies = /^product-/.test(rule) && isOnes(term.operands[1 - place]!.source);
  if (!copies && rule !== 'stretch') return undefined;
  const own = show(term.operands[place]!.source);
  return {
    instead: upstream,
    message: {
      en: `${own} is copied into every row or column of ${show(term.source)}, so the gradients of all copies must be added up. Here they are not.`,
      ko: `${own} 값은 ${show(term.source)}의 모든 행이나 열에 복사되므로 그 기울기를 모두 더해야 합니다. 여기에는 더하는 과정이 빠졌습니다.`,
    },
  };
});
