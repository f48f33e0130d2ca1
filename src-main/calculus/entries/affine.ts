/**
 * What stands in a subscript as a sum: `i`, `2`, `i + k − 1`, `2i`, `d + j`. Names are indices or
 * sizes. As text it is canonical, without spaces: `i+k-1`, `2i-1`, `-i+3`.
 */
export interface Affine {
  readonly parts: readonly { readonly name: string; readonly times: number }[];
  readonly constant: number;
}

const known = new Map<string, Affine>();
const mostKnown = 2000;

/** Reads the canonical text of an index. */
export function affineOf(text: string): Affine {
  const found = known.get(text) ?? read(text);
  if (known.size < mostKnown) known.set(text, found);
  return found;
}

function read(text: string): Affine {
  const pieces = [...text.matchAll(/([+-]?)(\d*)(\p{L}\p{M}*)?/gu)].filter(([whole]) => whole);
  return pieces.reduce<Affine>((sum, [, sign, digits, name]) => {
    const times = (sign === '-' ? -1 : 1) * (digits ? Number(digits) : 1);
    return plus(sum, name ? { parts: [{ name, times }], constant: 0 } : constant(times));
  }, constant(0));
}

export const constant = (value: number): Affine => ({ parts: [], constant: value });
export const single = (name: string): Affine => ({ parts: [{ name, times: 1 }], constant: 0 });

export function plus(a: Affine, b: Affine): Affine {
  const times = new Map(a.parts.map((part) => [part.name, part.times]));
  for (const part of b.parts) times.set(part.name, (times.get(part.name) ?? 0) + part.times);
  const parts = [...times].flatMap(([name, count]) => (count === 0 ? [] : { name, times: count }));
  return { parts, constant: a.constant + b.constant };
}

export const scaledBy = ({ parts, constant: value }: Affine, factor: number): Affine =>
  factor === 0
    ? constant(0)
    : {
        parts: parts.map(({ name, times }) => ({ name, times: times * factor })),
        constant: value * factor,
      };

export const minus = (a: Affine, b: Affine): Affine => plus(a, scaledBy(b, -1));

/** The canonical text. */
export function affineText({ parts, constant: value }: Affine): string {
  const signed = [
    ...parts.map(({ name, times }) => ({
      isNegative: times < 0,
      text: `${Math.abs(times) === 1 ? '' : Math.abs(times)}${name}`,
    })),
    ...(value !== 0 || parts.length === 0
      ? [{ isNegative: value < 0, text: String(Math.abs(value)) }]
      : []),
  ];
  return signed
    .map(({ isNegative, text }, place) => (isNegative ? '-' : place === 0 ? '' : '+') + text)
    .join('');
}

/** The name where an index is a name and nothing else. */
export function simpleName(index: string): string | undefined {
  const { parts, constant: value } = affineOf(index);
  const [only, ...more] = parts;
  return only && more.length === 0 && only.times === 1 && value === 0 ? only.name : undefined;
}

/** The number where an index is one. */
export function fixedNumber(index: string): number | undefined {
  const { parts, constant: value } = affineOf(index);
  return parts.length === 0 ? value : undefined;
}

export const namesOfIndex = (index: string): string[] =>
  affineOf(index).parts.map((part) => part.name);

/** The index with a name replaced by another index. */
export function withIndex(index: string, name: string, instead: string): string {
  const { parts, constant: value } = affineOf(index);
  const found = parts.find((part) => part.name === name);
  if (!found) return index;
  const rest = { parts: parts.filter((part) => part !== found), constant: value };
  const put = scaledBy(affineOf(instead), found.times);
  return affineText(found === parts[0] ? plus(put, rest) : plus(rest, put));
}

/** What a name must be for two indices to be equal; undefined unless it occurs once or with −1. */
export function solvedFor(name: string, left: string, right: string): string | undefined {
  const difference = minus(affineOf(left), affineOf(right));
  const found = difference.parts.find((part) => part.name === name);
  if (!found || Math.abs(found.times) !== 1) return undefined;
  const rest = {
    parts: difference.parts.filter((part) => part !== found),
    constant: difference.constant,
  };
  return affineText(positiveFirst(scaledBy(rest, -found.times)));
}

/** j − i before −i + j. */
const positiveFirst = ({ parts, constant: value }: Affine): Affine => ({
  parts: [...parts.filter((part) => part.times > 0), ...parts.filter((part) => part.times < 0)],
  constant: value,
});
