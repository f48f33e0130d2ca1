import { number } from '../build.ts';
import type { MendRule } from './mend.ts';

/** A number that should be another: the exponent 2 for 3, the factor 1/4 for 1/2. */
export const numberOff: MendRule = (part, { show }) => {
  if (part.kind !== 'number') return [];
  const { value } = part;
  const others = [value + 1, value - 1, value * 2, value / 2, value * value];
  return [...new Set(others)]
    .filter((other) => other !== value)
    .map((other) => ({
      instead: number(other),
      message: () => ({
        en: `Only one number is wrong: where you wrote ${show(part)}, it is ${show(number(other))}.`,
        ko: `수 하나만 다릅니다. ${show(part)} 자리에 들어갈 수는 ${show(number(other))}입니다.`,
      }),
    }));
};
