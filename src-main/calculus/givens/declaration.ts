import { readWrittenName } from '../parse/written-name.ts';
import type { Shape } from '../shapes/shape.ts';
import { givensProblems } from './problems.ts';
import { roles, type Role } from './role.ts';
import { readSpace } from './space.ts';
import type { Span } from '../../contract/problem.ts';

export interface Declaration {
  readonly name: string;
  readonly shape: Shape;
  readonly role: Role;
}

/**
 * Reads `x in R^d, W in R^{n×d}, y one-hot in R^C`; names may share a space: `a, b in R^n`. A class
 * `y in {1, …, C}` is the one-hot vector of its class.
 */
export function readDeclarations(line: string, offset: number): Declaration[] {
  const declarations: Declaration[] = [];
  let waiting: { text: string; at: Span }[] = [];
  for (const { text, at } of splitAtCommas(line, offset)) {
    const match = /^(?<names>.*?)\s*(?:\\in(?![a-z])|∈|\bin\b)\s*(?<space>.*)$/su.exec(text);
    if (!match) {
      waiting.push({ text, at });
      continue;
    }
    const { name, role: roleBefore } = splitRole(match.groups!.names!);
    const { rest, role: roleBehind } = splitRoleBehind(match.groups!.space!);
    const space = readSpace(rest);
    if (!space) throw givensProblems.unreadableDeclaration(at, text);
    const role = roleBefore ?? roleBehind ?? space.role;
    const named = [...waiting, { text: name, at }];
    waiting = [];
    declarations.push(
      ...named.map((one) => ({ name: readName(one.text, one.at), shape: space.shape, role })),
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

/** `y one-hot`, `one-hot y` */
function splitRole(names: string): { name: string; role?: Role } {
  const words = names.replace(/one[\s_]?hot/giu, 'one-hot').split(/\s+/u);
  const role = roles.find((known) => words.includes(known));
  if (!role || words.length < 2) return { name: names };
  return { name: words.filter((word) => word !== role).join(' '), role };
}

/** `R^C one-hot` */
function splitRoleBehind(space: string): { rest: string; role?: Role } {
  const match = /^(?<rest>.*\S)\s+\(?(?<role>one[-\s_]?hot|positive|mask|probability)\)?$/iu.exec(
    space,
  );
  if (!match) return { rest: space };
  const written = match.groups!.role!.toLowerCase();
  const role = roles.find((known) => known === written) ?? 'one-hot';
  return { rest: match.groups!.rest!, role };
}

/** A single name in canonical form. */
export function readName(text: string, at: Span): string {
  const name = readWrittenName(text);
  if (!name) throw givensProblems.unreadableName(at, text);
  return name.whole;
}
