import { ProblemError, type Span } from '../../contract/problem.ts';
import { moved } from '../givens/problems.ts';

/** A piece of a typed text, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** = but not the = of ≥, ≤ and ≠ typed with two signs. */
const equals = /(?<![<>!=])=(?!=)/g;
const lineBreaks =
  /\n(?!\s*(?:where|with|\\text\{\s*(?:where|with))\b)|(?<!\\);|\\\\(?:\[[\d.]+\s*\w+\])?/g;
const clauseBreaks = /(?<!\\),|\\text\{[\s,]*(?:where|with)\s*\}|\b(?:where|with)\b/g;

/** What stands around formulas: $, \[, &, environments for several lines, a full stop, the : of :=. */
const dress =
  /\$|(?<!(?<!\\)\\)&|(?<!\\)\\[[\]]|\\(?:begin|end)\{(?:aligned|align|alignedat|gathered|split|array|equation|eqnarray|multline)\*?\}(?:\{[^{}]*\})?|(?<=\S)\.(?=\s*$)|:(?==)/gm;

const latexSpace = /\\[ ,;:!]|\\q?quad(?![a-z])/g;
const startsDefinition =
  /^(?:\s|\\[ ,;:!]|\\q?quad(?![a-z]))*(?:(?:let|\\text\{let\s*\})\s+)?(?:\\[a-zA-Z]+|\p{L})(?:[\p{L}\p{M}\d_{}\\^]|\^\{?[([][\p{L}\d+-]*[)\]])*\s*=(?!=)/u;

/**
 * The lines of an answer. A line may have clauses, `δ xᵀ where δ = u ∘ f′(z)` or `δ = …, δ xᵀ`, which
 * count as lines; names that are explained behind their use come before it.
 */
export function linesOf(text: string): Piece[] {
  const bare = text.replace(dress, (mark) => ' '.repeat(mark.length));
  return cut({ text: bare, offset: 0 }, lineBreaks).flatMap((line) =>
    definitionsFirst(cut(line, clauseBreaks)),
  );
}

export const sidesOf = (piece: Piece): Piece[] => cut(piece, equals);

function definitionsFirst(clauses: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = clauses;
  if (!first || startsDefinition.test(first.text)) return clauses;
  const isDefinition = ({ text }: Piece) => startsDefinition.test(text);
  return [
    ...others.filter(isDefinition),
    first,
    ...others.filter((clause) => !isDefinition(clause)),
  ];
}

/** Cuts at separators outside brackets; empty pieces are left out. */
function cut({ text, offset }: Piece, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const take = (end: number) => {
    if (text.slice(start, end).replace(latexSpace, '').trim())
      pieces.push({ text: text.slice(start, end), offset: offset + start });
  };
  let depth = 0;
  let scanned = 0;
  for (const { 0: found, index } of text.matchAll(separator)) {
    for (const bracket of text.slice(scanned, index)) {
      if ('([{'.includes(bracket)) depth += 1;
      if (')]}'.includes(bracket)) depth -= 1;
    }
    scanned = index + found.length;
    if (depth !== 0 && found !== '\n') continue;
    depth = 0;
    take(index);
    start = index + found.length;
  }
  take(text.length);
  return pieces;
}

/** The place of a piece, without the white space around it. */
export function spanOf({ text, offset }: Piece): Span {
  const start = offset + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

/** Runs a reader on a piece of the text, and says where in the whole text it failed. */
export function within<T>(offset: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problem = moved(error.problem, offset);
    throw new ProblemError(problem.code, problem.message, problem.at ? { at: problem.at } : {});
  }
}
