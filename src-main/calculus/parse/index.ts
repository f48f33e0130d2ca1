import { Parser } from './parser.ts';
import { TokenReader } from './token-reader.ts';
import { resolveNames } from './resolve-names.ts';
import { tokenize } from './tokenize.ts';
import type { Expression } from '../expression.ts';
import type { Scope } from './scope.ts';

export { canonicalName } from './scope.ts';
export type { Scope } from './scope.ts';
export { SyntaxProblem } from './problems.ts';
export { limits } from './limits.ts';

/**
 * Reads a formula, typed as text or as LaTeX or both mixed.
 * @throws SyntaxProblem with a code, the place (UTF-16 offsets) and the mend, in both languages.
 */
export function parseExpression(text: string, scope: Scope): Expression {
  return new Parser(new TokenReader(resolveNames(tokenize(text), scope), text.length)).whole();
}
