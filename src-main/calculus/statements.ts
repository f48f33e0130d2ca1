import type { Span } from '../contract/problem.ts';
import { readName } from './givens/declaration.ts';

/** `f = x*y`, or a formula that has no name. */
export interface Statement {
  /** As it was typed where it is a plain word, otherwise in canonical form. */
  readonly name: string | undefined;
  readonly nameAt: Span;
  /** The formula, padded so that its places are places in the whole text. */
  readonly formula: string;
}

/**
 * Cuts `q = x + y; f = q*z` into its statements: at line ends, at semicolons, and at a comma that a
 * name and = follow. `f(x, y) = …` is named f; `:=` is =; `**`, as programs write it, is ^. A remark
 * such as `(y unused)` behind a formula says what the values say already.
 *
 * @throws ProblemError where what stands before an = is not a name.
 */
export function readStatements(text: string): Statement[] {
  const plain = text.replaceAll('**', '^ ').replace(remark, '');
  return pieces(plain)
    .filter(({ start, end }) => plain.slice(start, end).trim() !== '')
    .map(({ start, end }) => statement(plain, start, end));
}

const remark = /\s+\((?:\p{L}[\p{L}\p{N}_]*(?:,\s*|\s+))+unused\)\s*$/u;

const named = /^\s*[^\s=;,()]+(?:\s*\([^()]*\))?\s*:?=(?!=)/u;

function pieces(text: string): Span[] {
  const found: Span[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? '\n';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    const isComma = sign === ',' && depth === 0 && named.test(text.slice(at + 1, at + 80));
    if (at < text.length && !/[;\n]/.test(sign) && !isComma) continue;
    found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}

function statement(text: string, start: number, end: number): Statement {
  const piece = text.slice(start, end);
  const equals = /^([^=<>≤≥≠]*?)\s*:?=(?!=)/u.exec(piece);
  const left = equals?.[1];
  if (!equals || left === undefined || isInside(left)) {
    const nameAt = { start, end: start };
    return { name: undefined, nameAt, formula: ' '.repeat(start) + piece };
  }
  const name = left.replace(/(?<!\^)\s*\([^()]*\)\s*$/u, '').trim();
  const nameAt = { start, end: start + left.length };
  const formula = ' '.repeat(start + equals[0].length) + piece.slice(equals[0].length);
  return { name: readable(name, nameAt), nameAt, formula };
}

/** An = within brackets, as in 1{x = 0}, names nothing. */
const isInside = (left: string): boolean =>
  [...left].filter((sign) => '([{'.includes(sign)).length >
  [...left].filter((sign) => ')]}'.includes(sign)).length;

const readable = (name: string, at: Span): string =>
  /^\p{L}[\p{L}\p{N}_]*$/u.test(name) ? name : readName(name, at);
