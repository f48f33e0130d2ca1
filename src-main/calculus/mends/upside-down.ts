import { product, quotient } from '../build.ts';
import { isScalar } from '../shapes/shape.ts';
import { without, type MendRule } from './mend.ts';

/** T (ŷ − y) for (ŷ − y) / T, and the other way round. */
export const upsideDown: MendRule = (part, { show, spaceOf }) => {
  const said = (written: string) => () => ({
    en: `${written} is on the wrong side of the fraction: what divides on the way forward divides on the way back, and what multiplies multiplies.`,
    ko: `${written} 항의 위치가 분자와 분모에서 바뀌었습니다. 순전파에서 나눈 값은 역전파에서도 나누고, 곱한 값은 곱합니다.`,
  });
  if (part.kind === 'quotient')
    return [
      {
        instead: product([part.denominator, part.numerator]),
        message: said(show(part.denominator)),
      },
    ];
  if (part.kind !== 'product') return [];
  return part.factors.flatMap((factor, place) => {
    const space = spaceOf(factor);
    if (!space || !isScalar(space)) return [];
    const instead = quotient(product(without(part.factors, place)), factor);
    return [{ instead, message: said(show(factor)) }];
  });
};
