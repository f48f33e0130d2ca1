import { ProblemError, type Span } from '../../contract/problem.ts';
import { moved } from '../givens/problems.ts';

/** A piece of a typed text, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** = but not the = of ≥, ≤ and ≠ typed with two signs. */
const equals = /(?<![<>!=])=(?!=)/g;
const lineBreaks = /[\n;]|\\\\/g;

export const linesOf = (text: string): Piece[] => piecesOf(text, lineBreaks);
export const sidesOf = ({ text, offset }: Piece): Piece[] => piecesOf(text, equals, offset);

/** Cuts at separators outside brackets; empty pieces are left out. */
function piecesOf(text: string, separator: RegExp, offset = 0): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const take = (end: number) => {
    if (text.slice(start, end).trim())
      pieces.push({ text: text.slice(start, end), offset: offset + start });
  };
  let depth = 0;
  let scanned = 0;
  for (const { 0: found, index } of text.matchAll(separator)) {
    for (const bracket of text.slice(scanned, index)) {
      if ('([{'.includes(bracket)) depth += 1;
      if (')]}'.includes(bracket)) depth -= 1;
    }
    scanned = index;
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
