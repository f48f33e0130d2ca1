import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { namesOfIndex, withIndex } from './affine.ts';

const found = new WeakMap<Expression, ReadonlySet<string>>();

/** The indices that an expression leaves open: i and j in δ_i x_j, only i in Σ_k W_{ik} x_k. */
export function freeIndices(expression: Expression): ReadonlySet<string> {
  const known = found.get(expression) ?? free(expression);
  found.set(expression, known);
  return known;
}

const none: ReadonlySet<string> = new Set();

function free(expression: Expression): ReadonlySet<string> {
  const inner = operandsOf(expression)
    .map(freeIndices)
    .filter(({ size }) => size > 0);
  const own = ownIndices(expression);
  if (own.length === 0 && inner.length < 2) return without(inner[0] ?? none, bound(expression));
  const all = new Set([...own, ...inner.flatMap((names) => [...names])]);
  return without(all, bound(expression), own);
}

function ownIndices(expression: Expression): string[] {
  switch (expression.kind) {
    case 'entry':
      return expression.indices.flatMap(namesOfIndex);
    case 'index':
      return namesOfIndex(expression.index);
    case 'index-sum':
      return [expression.from, expression.to].flatMap((limit) =>
        limit === undefined ? [] : namesOfIndex(limit),
      );
    default:
      return [];
  }
}

function bound(expression: Expression): readonly string[] {
  if (expression.kind === 'index-sum') return [expression.index];
  return expression.kind === 'array' ? expression.indices : [];
}

/** Limits of a sum stand outside of it. */
function without(
  names: ReadonlySet<string>,
  gone: readonly string[],
  own: readonly string[] = [],
): ReadonlySet<string> {
  if (!gone.some((name) => names.has(name))) return names;
  return new Set([...names].filter((name) => !gone.includes(name) || own.includes(name)));
}

/** Every index that occurs anywhere, bound or free. */
export function indicesIn(expression: Expression, all = new Set<string>()): Set<string> {
  for (const name of [...ownIndices(expression), ...bound(expression)]) all.add(name);
  for (const operand of operandsOf(expression)) indicesIn(operand, all);
  return all;
}

// prettier-ignore
const letters = ['k', 'l', 'm', 'p', 'q', 'r', 's', 't', 'a', 'b', 'c', 'i', 'j', 'n', 'u', 'v', 'w', 'α', 'β', 'γ', 'κ', 'μ', 'ν', 'ρ', 'τ', 'ξ'];

/** An index that is not among the taken ones. */
export function freshIndex(taken: ReadonlySet<string>): string {
  const plain = letters.find((letter) => !taken.has(letter));
  if (plain !== undefined) return plain;
  for (let code = 0x4e00; ; code += 1) {
    const name = String.fromCodePoint(code);
    if (!taken.has(name)) return name;
  }
}

/** Letters that nobody types, for indices that get their own letters back at the end. */
export const parkedIndex = (place: number): string => String.fromCodePoint(0x9f00 + place);

/** Replaces free occurrences of an index; sums over an index of the new name are renamed. */
export function replaceIndex(expression: Expression, name: string, instead: string): Expression {
  if (!freeIndices(expression).has(name)) return expression;
  const put = (index: string) => withIndex(index, name, instead);
  const clear = avoiding(expression, namesOfIndex(instead));
  const isBoundHere = bound(clear).includes(name);
  const inner = isBoundHere
    ? clear
    : withOperands(
        clear,
        operandsOf(clear).map((operand) => replaceIndex(operand, name, instead)),
      );
  switch (inner.kind) {
    case 'entry':
      return { ...inner, indices: inner.indices.map(put) };
    case 'index':
      return { ...inner, index: put(inner.index) };
    case 'index-sum':
      return {
        ...inner,
        ...(inner.from !== undefined && { from: put(inner.from) }),
        ...(inner.to !== undefined && { to: put(inner.to) }),
      };
    default:
      return inner;
  }
}

/** The same expression with the indices that it binds renamed where they are among these. */
function avoiding(expression: Expression, names: readonly string[]): Expression {
  const clashing = bound(expression).filter((name) => names.includes(name));
  return clashing.reduce((renamed, name) => {
    const taken = new Set([...indicesIn(renamed), ...names]);
    return rebound(renamed, name, freshIndex(taken));
  }, expression);
}

/** The same sum or array over another index. */
export function rebound(expression: Expression, from: string, to: string): Expression {
  if (expression.kind === 'index-sum')
    return { ...expression, index: to, of: replaceIndex(expression.of, from, to) };
  if (expression.kind !== 'array') return expression;
  return {
    ...expression,
    indices: expression.indices.map((name) => (name === from ? to : name)),
    of: replaceIndex(expression.of, from, to),
  };
}

/** Replaces several indices at once. */
export function replaceIndices(
  expression: Expression,
  instead: ReadonlyMap<string, string>,
): Expression {
  const taken = new Set([
    ...indicesIn(expression),
    ...[...instead].flatMap(([from, to]) => [from, ...namesOfIndex(to)]),
  ]);
  const parked = [...instead].map(([from, to]) => {
    const between = freshIndex(taken);
    taken.add(between);
    return { from, between, to };
  });
  const away = parked.reduce(
    (inner, { from, between }) => replaceIndex(inner, from, between),
    expression,
  );
  return parked.reduce((inner, { between, to }) => replaceIndex(inner, between, to), away);
}

/** The same expression in which no sum runs over an index that is in use around it. */
export function separated(expression: Expression, taken: ReadonlySet<string>): Expression {
  const clear = avoiding(expression, [...taken]);
  const within = new Set([...taken, ...bound(clear)]);
  return withOperands(
    clear,
    operandsOf(clear).map((operand) => separated(operand, within)),
  );
}
