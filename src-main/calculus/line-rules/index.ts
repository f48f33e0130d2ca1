import type { Localized } from '../../contract/localized.ts';
import { derivativeWrittenOut } from './derivative-written-out.ts';
import { diagonalToElementwise } from './diagonal-to-elementwise.ts';
import { distributed } from './distributed.ts';
import { entriesTogether } from './entries-together.ts';
import { equalIndices } from './equal-indices.ts';
import { identityDropped } from './identity-dropped.ts';
import type { LineChange, LineRule } from './line-rule.ts';
import { namesPutIn } from './names-put-in.ts';
import { numbersReordered } from './numbers-reordered.ts';
import { reordered } from './reordered.ts';
import { shapeConvention } from './shape-convention.ts';
import { sumAsProduct } from './sum-as-product.ts';
import { transposedProduct } from './transposed-product.ts';
import { unchanged } from './unchanged.ts';

export type { LineChange, LineRule, WrittenLine } from './line-rule.ts';

/** The steps from one right line to the next; where several fit, the first is told. */
export const lineRules = {
  unchanged,
  'shape-convention': shapeConvention,
  'transposed-product': transposedProduct,
  reordered,
  'numbers-reordered': numbersReordered,
  'names-put-in': namesPutIn,
  'equal-indices': equalIndices,
  'entries-together': entriesTogether,
  'sum-as-product': sumAsProduct,
  'diagonal-to-elementwise': diagonalToElementwise,
  'identity-dropped': identityDropped,
  'derivative-written-out': derivativeWrittenOut,
  distributed,
} as const satisfies Readonly<Record<string, LineRule>>;

export interface RuleUsed {
  readonly code: keyof typeof lineRules;
  readonly message: Localized;
}

/** The step that leads to a line from the one before it; undefined where none is recognised. */
export function ruleUsed(change: LineChange): RuleUsed | undefined {
  for (const code of Object.keys(lineRules) as RuleUsed['code'][]) {
    const message = lineRules[code](change);
    if (message) return { code, message };
  }
  return undefined;
}
