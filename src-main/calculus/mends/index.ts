import { derivativeOfFunction } from './derivative-of-function.ts';
import { dotForElementwise } from './dot-for-elementwise.ts';
import { elementwiseForProduct } from './elementwise-for-product.ts';
import { factorExtra } from './factor-extra.ts';
import { factorLeftOut } from './factor-left-out.ts';
import { functionExtra } from './function-extra.ts';
import { functionLeftOut } from './function-left-out.ts';
import type { MendRule } from './mend.ts';
import { numberOff } from './number-off.ts';
import { orderOfFactors } from './order-of-factors.ts';
import { otherFunction } from './other-function.ts';
import { otherIndex } from './other-index.ts';
import { otherQuantity } from './other-quantity.ts';
import { signOfTerm } from './sign-of-term.ts';
import { squareLeftOut } from './square-left-out.ts';
import { termExtra } from './term-extra.ts';
import { termLeftOut } from './term-left-out.ts';
import { transposeExtra } from './transpose-extra.ts';
import { transposeForgotten } from './transpose-forgotten.ts';
import { upsideDown } from './upside-down.ts';

export type { Mend, MendRule, MendScene } from './mend.ts';

/**
 * Slips in writing, seen from the answer: each takes one part and writes it otherwise. Where several
 * make an answer right, the first is told.
 */
export const mends = {
  'transpose-extra': transposeExtra,
  'transpose-forgotten': transposeForgotten,
  'sign-of-term': signOfTerm,
  'order-of-factors': orderOfFactors,
  'dot-for-elementwise': dotForElementwise,
  'elementwise-for-product': elementwiseForProduct,
  'derivative-of-function': derivativeOfFunction,
  'other-index': otherIndex,
  'other-quantity': otherQuantity,
  'number-off': numberOff,
  'square-left-out': squareLeftOut,
  'factor-extra': factorExtra,
  'term-extra': termExtra,
  'function-extra': functionExtra,
  'upside-down': upsideDown,
  'other-function': otherFunction,
  'factor-left-out': factorLeftOut,
  'term-left-out': termLeftOut,
  'function-left-out': functionLeftOut,
} as const satisfies Readonly<Record<string, MendRule>>;

export type MendId = keyof typeof mends;
