import type { Localized } from '../../contract/localized.ts';
import { localized } from './figures.ts';

const decimalComma = /^\s*[+\-−]?\d+,\d+\s*$/;

/** How an entry that is no number should be written; a comma gets a sentence of its own. */
export const howToWrite = (text: string): Localized =>
  decimalComma.test(text)
    ? localized(
        'Write decimals with a point, as in 0.5, and large numbers without a separator, as in 1000.',
        '소수는 0.5처럼 점으로 쓰고, 큰 수는 1000처럼 구분 기호 없이 쓰세요.',
      )
    : localized('Type one such as 3, -1/2, 0.25 or e^-1.', '3, -1/2, 0.25, e^-1처럼 쓰세요.');
