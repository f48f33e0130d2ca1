import { namesOfIndex } from '../entries/affine.ts';
import type { Expression } from '../expression.ts';
import { lettersBelow } from '../givens/indexed-name.ts';
import { readSubscript } from '../parse/subscript.ts';
import { tokenize } from '../parse/tokenize.ts';
import type { Shape } from '../shapes/shape.ts';
import type { Statement } from '../statements.ts';

/** A statement, and the indices of the entries that it states: i in z_i = Σ_k W_{ik} x_k. */
export interface IndexedStatement extends Statement {
  readonly letters: readonly string[];
}

/** Letters that are usually indices, where c and t are parts of names: h_c, h_t. */
const indexLetter = /^[i-n]$/;

/** Takes y_i = … as a statement about all of y where i is an index on the right side too. */
export function indexed(statement: Statement): IndexedStatement {
  const below = statement.name === undefined ? undefined : lettersBelow(statement.name);
  const isOpen =
    below?.letters.every((letter) => indexLetter.test(letter)) &&
    below.letters.some((letter) => isBelow(letter, statement.formula));
  return below && isOpen && new Set(below.letters).size === below.letters.length
    ? { ...statement, name: below.base, letters: below.letters }
    : { ...statement, letters: [] };
}

function isBelow(letter: string, formula: string): boolean {
  const raw = tokenize(formula);
  return raw.some((_, index) =>
    readSubscript(raw, index)?.indices.some((one) => namesOfIndex(one).includes(letter)),
  );
}

/** The vector or matrix that has these entries, as large as it was declared. */
export function arrayOf(
  of: Expression,
  letters: readonly string[],
  declared: Shape | undefined,
): Expression {
  if (letters.length === 0) return of;
  const long = declared && [declared.rows, declared.columns].filter((size) => size !== '1');
  return {
    kind: 'array',
    indices: letters,
    of,
    ...(long?.length === letters.length && { sizes: long }),
  };
}
