import { ProblemError } from '../../contract/problem.ts';
import type { Question } from '../compare/question.ts';
import { namesOfIndex } from '../entries/affine.ts';
import { freeIndices } from '../entries/free-indices.ts';
import type { Expression } from '../expression.ts';
import { readName } from '../givens/declaration.ts';
import { lettersBelow } from '../givens/indexed-name.ts';
import type { Scope } from '../parse/index.ts';
import type { AnswerLine } from './answer-line.ts';
import { knownDerivative } from './chain.ts';
import { parseWithDerivatives } from './derivatives-within.ts';
import { spanOf, type Piece } from './pieces.ts';

/** What stands before the equals sign. */
export type Left = Partial<Pick<AnswerLine, 'defines' | 'indices' | 'about'>>;

/** What a line is read in: the question, and the lines above it. */
export interface LineContext {
  readonly question: Question;
  readonly uses: readonly string[] | undefined;
  readonly introduced: ReadonlyMap<string, Expression>;
  readonly above: Left;
}

/** `let` before a name of the learner's own. */
export const letWord = /^\s*(?:let|where|\\text\{(?:let|where)\s*\})\s+/;

/** The names that a line may use: its indices, and what the lines above introduce. */
export const scopeOn = (
  { question, introduced }: LineContext,
  { about, indices = [] }: Left = {},
): Scope => ({
  ...question.scope,
  indices: [
    ...(question.scope.indices ?? []),
    ...indices,
    ...[...(about?.entry?.output ?? []), ...(about?.entry?.target ?? [])].flatMap(namesOfIndex),
  ],
  variables: [...question.scope.variables, ...introduced.keys()],
});

/**
 * The name before an equals sign, with the indices of an entry: δ_i = u_i f'(z_i) is about δ, since i
 * is open on the right.
 */
export function labelOn(
  piece: Piece,
  right: Piece,
  context: LineContext,
): { readonly name?: string | undefined; readonly indices?: readonly string[] } {
  const name = nameOn(piece);
  if (name === undefined || isGiven(name, context.question)) return { name };
  const below = lettersBelow(piece.text.replace(letWord, ''));
  if (!below || new Set(below.letters).size !== below.letters.length) return { name };
  const { base, letters } = below;
  return isGiven(base, context.question) || isOpenOn(right, letters, context)
    ? { name: base, indices: letters }
    : { name };
}

function isOpenOn(piece: Piece, letters: readonly string[], context: LineContext): boolean {
  try {
    const { expression } = parseWithDerivatives(piece.text, scopeOn(context), (found) =>
      knownDerivative(found, context.question),
    );
    const open = freeIndices(expression);
    return letters.some((letter) => open.has(letter));
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** The single name before an equals sign. */
function nameOn(piece: Piece): string | undefined {
  try {
    return readName(piece.text.replace(letWord, ''), spanOf(piece));
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** Whether the givens have the name already. */
export const isGiven = (name: string, { scope, givens }: Question): boolean =>
  [...scope.variables, ...givens.functions].includes(name);
