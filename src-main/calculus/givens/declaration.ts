import { tokenize } from '../parse/tokenize.ts';
import { canonicalName } from '../parse/scope.ts';
import { readSubscript } from '../parse/subscript.ts';
import { wordText } from '../parse/token.ts';
import { scalar, shape, type Shape } from '../shapes/shape.ts';
import { givensProblems } from './problems.ts';
import type { Span } from '../../contract/problem.ts';

/** What a declared name stands for, which says how its values are drawn. */
export const roles = ['free', 'one-hot', 'positive', 'mask', 'probability', 'index'] as const;
export type Role = (typeof roles)[number];

export interface Declaration {
  readonly name: string;
  readonly shape: Shape;
  readonly role: Role;
}

/** Reads `x in R^d, W in R^{n×d}, y one-hot in R^C`; names may share a space: `a, b in R^n`. */
export function readDeclarations(line: string, offset: number): Declaration[] {
  const declarations: Declaration[] = [];
  let waiting: { text: string; at: Span }[] = [];
  for (const { text, at } of splitAtCommas(line, offset)) {
    const match = /^(?<names>.*?)\s*(?:\\in(?![a-z])|∈|\bin\b)\s*(?<space>.*)$/su.exec(text);
    if (!match) {
      waiting.push({ text, at });
      continue;
    }
    const { name, role } = splitRole(match.groups!.names!);
    const space = readSpace(match.groups!.space!);
    if (!space) throw givensProblems.unreadableDeclaration(at, text);
    const named = [...waiting, { text: name, at }];
    waiting = [];
    declarations.push(
      ...named.map((one) => ({ name: readName(one.text, one.at), shape: space, role })),
    );
  }
  const [left] = waiting;
  if (left) throw givensProblems.unreadableDeclaration(left.at, left.text);
  return declarations;
}

function splitAtCommas(line: string, offset: number): { text: string; at: Span }[] {
  const items: { text: string; at: Span }[] = [];
  let depth = 0;
  let start = 0;
  const take = (end: number) => {
    const raw = line.slice(start, end);
    const from = offset + start + (raw.length - raw.trimStart().length);
    const text = raw.trim();
    if (text) items.push({ text, at: { start: from, end: from + text.length } });
    start = end + 1;
  };
  [...line.matchAll(/[{}(),;]/g)].forEach(({ 0: sign, index }) => {
    if (sign === '{' || sign === '(') depth += 1;
    else if (sign === '}' || sign === ')') depth -= 1;
    else if (depth === 0) take(index);
  });
  take(line.length);
  return items;
}

function splitRole(names: string): { name: string; role: Role } {
  const match = /^(?<name>.*\S)\s+(?<role>\S+)$/su.exec(names);
  const role = roles.find((known) => known === match?.groups?.role);
  return role ? { name: match!.groups!.name!, role } : { name: names, role: 'free' };
}

/** A single name in canonical form. */
export function readName(text: string, at: Span): string {
  const tokens = tokenize(text);
  const [word] = tokens;
  const subscript = readSubscript(tokens, 1);
  if (word?.kind !== 'word' || tokens.length !== 1 + (subscript?.length ?? 0))
    throw givensProblems.unreadableName(at, text);
  return canonicalName(wordText(word.letters), subscript?.text);
}

// prettier-ignore
const raised: Readonly<Record<string, string>> = {
  'ⁿ': 'n', 'ᵈ': 'd', 'ᵐ': 'm', 'ᵏ': 'k', 'ʰ': 'h', 'ᵖ': 'p', 'ᶜ': 'c', 'ᴺ': 'N', 'ᴰ': 'D', 'ᴴ': 'H', 'ⱽ': 'V',
  'ᴷ': 'K', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9', 'ˣ': '×',
};

/** R, R^d, R^{n×d}, \mathbb{R}^{n \times d}, ℝⁿ. */
function readSpace(text: string): Shape | undefined {
  const plain = [...text.replace(/\\mathbb\{R\}|\\R\b|ℝ/gu, 'R').replace(/\\times/g, '×')]
    .map((letter) => raised[letter] ?? letter)
    .join('')
    .replace(/[\s{}()^$]/g, '');
  const match = /^R(?:(?<rows>[\p{L}\d]+?)(?:[×*](?<columns>[\p{L}\d]+))?)?$/u.exec(plain);
  if (!match) return undefined;
  const { rows, columns } = match.groups!;
  if (rows === undefined) return scalar;
  const isSize = (size: string) => /^(?:\d*\p{L}\d*|[1-9]\d*)$/u.test(size);
  if (!isSize(rows) || (columns !== undefined && !isSize(columns))) return undefined;
  return shape(rows, columns ?? '1');
}
