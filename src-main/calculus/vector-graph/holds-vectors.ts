import type { TensorValue } from '../../contract/vectors.ts';
import { givenName } from '../given-name.ts';
import { canonicalName, SyntaxProblem } from '../parse/index.ts';
import { inOrder } from '../statement-order.ts';
import { readStatements } from '../statements.ts';
import { indexed } from './indexed-statement.ts';
import { newNames } from './names.ts';

/** Signs of the notation that only vectors and matrices need. */
const signs =
  /\^\s*\{?\s*(?:T\b|⊤|\\top)|ᵀ|∘|⊙|\\odot|\\circ|‖|\\lVert|\b(?:softmax|sum|mean|diag|norm|tr|CE|ones|stack)\s*\(|\bsum_|Σ|∑|\\sum|\\mathbf/u;
const declaration = /∈|\\in(?![a-z])|\bin\s+R/u;

/**
 * Whether an expression is about vectors: a value is a list, a space is declared, or a name without a
 * value stands beside signs that only vectors need.
 */
export function holdsVectors(text: string, at: Readonly<Record<string, TensorValue>>): boolean {
  if (Object.values(at).some((value) => typeof value !== 'number')) return true;
  if (declaration.test(text)) return true;
  const missing = namesWithoutValue(text, Object.keys(at));
  return missing.length > 0 && signs.test(text);
}

/** The inputs of an expression that are not given, in their order. */
export function namesWithoutValue(text: string, given: readonly string[]): string[] {
  try {
    const known = new Set(given.map(givenName));
    return inOrder(readStatements(text).map(indexed)).flatMap(({ name, formula, letters }) => {
      const found = newNames(formula, known, letters);
      if (name !== undefined) known.add(canonicalName(name));
      return found;
    });
  } catch (error) {
    if (error instanceof SyntaxProblem) return [];
    throw error;
  }
}
