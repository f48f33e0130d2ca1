import type { Numbers, Shape } from '../tensor.ts';

/**
 * A tensor as parallel lines along one axis: entry j of line (o, i) is at `(o * length + j) * inner + i`,
 * and line (o, i) itself is number `o * inner + i`.
 */
export interface Lines {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

/** The lines along an axis, which may count from the end; without one, everything is a single line. */
export function linesOf(shape: Shape, axis?: number): Lines {
  const along = axis !== undefined && axis < 0 ? axis + shape.length : axis;
  let [outer, length, inner] = [1, 1, 1];
  shape.forEach((size, at) => {
    if (along === undefined || at === along) length *= size;
    else if (at < along) outer *= size;
    else inner *= size;
  });
  return { outer, length, inner };
}

/** Calls `visit` with every line: where its first entry is, and its number. */
export function eachLine(
  { outer, length, inner }: Lines,
  visit: (start: number, line: number) => void,
): void {
  for (let o = 0; o < outer; o++)
    for (let i = 0; i < inner; i++) visit(o * length * inner + i, o * inner + i);
}

/** totals[line] = scale · Σ of the line. */
export function sumLines(x: Numbers, totals: Numbers, lines: Lines, scale: number): void {
  const { length, inner } = lines;
  eachLine(lines, (start, line) => {
    let total = 0;
    for (let j = 0, at = start; j < length; j++, at += inner) total += x[at]!;
    totals[line] = scale * total;
  });
}

/** Adds scale · totals[line] to every entry of the line: the transpose of `sumLines`. */
export function addToLines(x: Numbers, totals: Numbers, lines: Lines, scale: number): void {
  const { length, inner } = lines;
  eachLine(lines, (start, line) => {
    const addend = scale * totals[line]!;
    for (let j = 0, at = start; j < length; j++, at += inner) x[at]! += addend;
  });
}

/** The largest entry of a line. */
export function lineMax(x: Numbers, start: number, { length, inner }: Lines): number {
  let largest = -Infinity;
  for (let j = 0, at = start; j < length; j++, at += inner) largest = Math.max(largest, x[at]!);
  return largest;
}

/** log Σ e^x over a line, shifted by the largest entry so that nothing overflows. */
export function logSumExp(x: Numbers, start: number, lines: Lines): number {
  const largest = lineMax(x, start, lines);
  let total = 0;
  for (let j = 0, at = start; j < lines.length; j++, at += lines.inner)
    total += Math.exp(x[at]! - largest);
  return largest + Math.log(total);
}
