import { ProblemError, type Problem, type Span } from '../../contract/problem.ts';
import type { Question } from '../compare/question.ts';
import { substitute, type Expression } from '../expression.ts';
import { namesOfIndex } from '../entries/affine.ts';
import { freeIndices } from '../entries/free-indices.ts';
import { readName } from '../givens/declaration.ts';
import { lettersBelow } from '../givens/indexed-name.ts';
import { statedAs } from './stated-as.ts';
import type { Derivative } from '../givens/find.ts';
import type { Scope } from '../parse/index.ts';
import { answerProblems } from './answer-problems.ts';
import { refuseNames } from './allowed-names.ts';
import { chainOf, derivativeOn, knownDerivative } from './chain.ts';
import { parseWithDerivatives } from './derivatives-within.ts';
import { linesOf, sidesOf, spanOf, within, type Piece } from './pieces.ts';
import { relocated } from './relocated.ts';

/** What stands on one side of an equals sign. */
export interface AnswerSide {
  readonly at: Span;
  /** As it was written, with the learner's own names. */
  readonly written: Expression;
  /** With the learner's own names replaced by what they stand for. */
  readonly expression: Expression;
  /** The same before its open indices are taken for those of a whole. */
  readonly open: Expression;
  /** ∂s/∂z and others that stand in it as factors. */
  readonly derivatives: readonly Derivative[];
}

/** One line of a derivation as it was typed. */
export interface AnswerLine {
  readonly at: Span;
  /** Whether a line break stands behind it. */
  readonly isFinished: boolean;
  /** The name that the line introduces: δ in `let δ = u ∘ f'(z)`. */
  readonly defines?: string | undefined;
  /** i and j where an entry of the name stands there: δ_i = u_i f'(z_i). */
  readonly indices?: readonly string[] | undefined;
  /** Whether the line begins with its equals sign, and so goes on with the line above. */
  readonly continues?: boolean;
  /** Whether a name of the givens stands before the equals sign; it is the first side. */
  readonly restates?: boolean;
  /** The derivative on its left; the question's own where there is none. */
  readonly about?: Derivative | undefined;
  /** ∂s/∂h ∂h/∂z ∂z/∂b, where a side is the chain rule itself. */
  readonly chains: readonly (readonly Derivative[])[];
  readonly sides: readonly AnswerSide[];
  readonly problem?: Problem | undefined;
  /** The learner's own names above this line. */
  readonly introduced: ReadonlyMap<string, Expression>;
}

const mostLines = 60;

/**
 * Reads the lines of a typed answer: `ds/db = …`, `= …`, `let δ = …`, or a bare formula each. What
 * cannot be read is a problem of its line, and the lines below are read on.
 */
export function readLines(
  text: string,
  question: Question,
  uses: readonly string[] | undefined,
): AnswerLine[] {
  const pieces = linesOf(text);
  const surplus = pieces[mostLines];
  const introduced = new Map<string, Expression>();
  let above: Left = {};
  return pieces.slice(0, mostLines + 1).map((piece, place) => {
    const isLast = place === pieces.length - 1;
    const line = {
      at: spanOf(piece),
      isFinished: !isLast || /[\n;]\s*$/.test(text),
      introduced: new Map(introduced),
    };
    try {
      if (piece === surplus) throw answerProblems.tooManyLines(line.at, mostLines);
      const read = readLine(piece, { question, uses, introduced, above });
      above = { defines: read.defines, indices: read.indices, about: read.about };
      const first = read.sides.find(({ derivatives }) => derivatives.length === 0);
      if (read.defines !== undefined && first && !read.continues)
        introduced.set(read.defines, read.indices ? first.expression : first.open);
      return { ...line, ...read };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { ...line, chains: [], sides: [], problem: error.problem };
    }
  });
}

/** What stands before the equals sign. */
type Left = Partial<Pick<AnswerLine, 'defines' | 'indices' | 'about'>>;
type ReadParts = Pick<
  AnswerLine,
  'defines' | 'indices' | 'continues' | 'restates' | 'about' | 'chains' | 'sides'
>;

interface LineContext {
  readonly question: Question;
  readonly uses: readonly string[] | undefined;
  readonly introduced: ReadonlyMap<string, Expression>;
  readonly above: Left;
}

const letWord = /^\s*(?:let|where|\\text\{(?:let|where)\s*\})\s+/;

function readLine(piece: Piece, context: LineContext): ReadParts {
  const { question, introduced, above } = context;
  const continues = /^\s*=/.test(piece.text);
  const hasLet = letWord.test(piece.text);
  const parts = sidesOf(piece);
  const label = parts.length > 1 && !continues ? labelOn(parts[0]!, parts.at(-1)!, context) : {};
  const { name } = label;
  if (hasLet && name === undefined) throw answerProblems.notADefinition(spanOf(piece));
  const defines = name !== undefined && (hasLet || !isGiven(name, question)) ? name : undefined;
  const restates = name !== undefined && defines === undefined;
  const unnamed = defines === undefined ? parts : parts.slice(1);
  const about = unnamed.length > 1 && !continues ? derivativeOn(unnamed[0]!, question) : undefined;
  const formulas = about ? unnamed.slice(1) : unnamed;
  const chained = formulas.map((one) => chainOf(one, question));
  const left: Left = continues ? above : { defines, indices: label.indices, about };

  const scope = scopeOn(context, left);
  const side = (one: Piece): AnswerSide => {
    const { expression, derivatives, values } = within(one.offset, () =>
      parseWithDerivatives(one.text, scope, (found) => knownDerivative(found, question)),
    );
    const written = relocated(expression, one.offset);
    if (!restates || one !== parts[0]) refuseNames(written, context);
    const full = substitute(substitute(written, values), introduced);
    const stated = left.indices
      ? arrayOver(full, left.indices)
      : stateOn({ ...left, ...(restates && { defines: name }) }, full, question);
    return { at: spanOf(one), written, expression: stated, open: full, derivatives };
  };
  return {
    ...left,
    continues,
    restates,
    chains: chained.filter((chain) => chain !== undefined),
    sides: formulas.filter((_, place) => !chained[place]).map(side),
  };
}

const scopeOn = (
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

/** A name of the learner's own may stand for anything whole; all else states what its line is about. */
const stateOn = ({ defines, about }: Left, of: Expression, question: Question): Expression =>
  defines !== undefined && freeIndices(of).size === 0 ? of : statedAs(of, question, about);

const arrayOver = (of: Expression, indices: readonly string[]): Expression => ({
  kind: 'array',
  indices,
  of,
  at: of.at,
});

/**
 * The name before an equals sign, with the indices of an entry: δ_i = u_i f'(z_i) is about δ, since i
 * is open on the right.
 */
function labelOn(
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

const isGiven = (name: string, { scope, givens }: Question): boolean =>
  [...scope.variables, ...givens.functions].includes(name);
