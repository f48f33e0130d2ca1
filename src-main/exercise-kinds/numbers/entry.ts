import { parseExpression } from '../../calculus/index.ts';
import { namedNumbers, ScalarBuilder } from '../../calculus/scalar-builder.ts';
import { ProblemError } from '../../contract/problem.ts';
import { Evaluation } from '../../engine/index.ts';
import { numbersSideBySide, plainText } from './plain-text.ts';

/** A number as a learner typed it. */
export interface Entry {
  readonly value: number;
  /** Half a unit of its last place: how far rounding may have moved it. */
  readonly roundedBy: number;
  /** Significant digits; infinite for fractions and other exact forms. */
  readonly digits: number;
}

const exactly = (value: number): Entry => ({ value, roundedBy: 0, digits: Infinity });

/** Reads `3`, `-1/2`, `0.25`, `2*3`, `1.8e-5`, `10⁻³`, `½`, `e^-1`; undefined where there is no number. */
export function readEntry(text: string): Entry | undefined {
  const plain = plainText(text);
  if (numbersSideBySide.test(plain)) return undefined;
  const decimal = /^[+-]?(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(plain);
  if (decimal && /\d/.test((decimal[1] ?? '') + (decimal[2] ?? ''))) return readDecimal(decimal);
  try {
    const builder = new ScalarBuilder([], 'half');
    const node = builder.build(parseExpression(plain, { variables: Object.keys(namedNumbers) }));
    const evaluation = new Evaluation(builder.graph, { wanted: [] });
    evaluation.forward();
    const value = evaluation.value(node).data[0]!;
    return Number.isFinite(value) ? exactly(value) : undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function readDecimal([text, before = '', after = '', exponent = '0']: readonly string[]):
  Entry | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  const places = after.length - Number(exponent);
  const digits = (before + after).replace(/^0+/, '').length;
  return { value, roundedBy: 0.5 * Number(`1e${-places}`), digits };
}

/** How a typed number compares with the right one. */
export type Match = 'exact' | 'rounded' | 'rough' | 'different';

const isAbout = (a: number, b: number, within: number): boolean =>
  Math.abs(a - b) <= within * (1 + 1e-9);

/** Whether one number may pass for another, rounded: 1 is no rounding of 1.5, it is another number. */
export const isNear = (value: number, right: number): boolean =>
  isAbout(value, right, 0.2 * Math.abs(right));

/** Numbers such as 2, 0.5 or 0.125, which nobody needs to round. */
const isShort = (value: number): boolean =>
  Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9 * Math.max(1, Math.abs(value * 1000));

/**
 * Right numbers may be rounded to two significant digits and two places. Numbers that are long may
 * be off by 1 %, since they are worked out from rounded ones.
 */
export function compareEntry({ value, roundedBy, digits }: Entry, right: number): Match {
  if (!Number.isFinite(right)) return 'different';
  if (isAbout(value, right, 1e-9 * Math.max(1, Math.abs(right)))) return 'exact';
  const isFine = digits >= 2 && roundedBy <= 0.005 * (1 + 1e-9);
  if (isAbout(value, right, roundedBy) && digits > 0 && (isFine || isNear(value, right)))
    return isFine ? 'rounded' : 'rough';
  return isFine && !isShort(right) && isAbout(value, right, 0.01 * Math.abs(right))
    ? 'rounded'
    : 'different';
}

export const isMatch = (entry: Entry, right: number): boolean =>
  /^(exact|rounded)$/.test(compareEntry(entry, right));
