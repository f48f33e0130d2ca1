import type { TensorValue } from '../../src-main/contract/vectors.ts';

/** The rows of a value; a list of numbers is a column. */
export const rows = (value: TensorValue): number[][] =>
  typeof value === 'number'
    ? [[value]]
    : value.map((row) => (typeof row === 'number' ? [row] : [...row]));
export const flat = (value: TensorValue): number[] => rows(value).flat();

const product = (a: number[][], b: number[][]): number[][] => {
  if (a.length * a[0]!.length === 1) return b.map((row) => row.map((entry) => a[0]![0]! * entry));
  if (b.length * b[0]!.length === 1) return product(b, a);
  return a.map((row) =>
    b[0]!.map((_, j) => row.reduce((sum, entry, k) => sum + entry * b[k]![j]!, 0)),
  );
};
const hadamard = (a: number[][], b: number[][]) =>
  a.map((row, i) => row.map((entry, j) => entry * b[i]![j]!));
const total = (a: number[][]) => [[a.flat().reduce((sum, entry) => sum + entry, 0)]];

/** What a pattern makes of its factors, worked out here and not by the engine. */
export function made(
  pattern: string,
  factors: readonly { readonly value: TensorValue }[],
): number[][] {
  const [first, second] = factors.map(({ value }) => rows(value));
  if (pattern.startsWith('-'))
    return made(pattern.slice(1), factors).map((row) => row.map((x) => -x));
  if (pattern.startsWith('\\textstyle\\sum\\,'))
    return total(made(pattern.slice('\\textstyle\\sum\\,'.length), factors));
  if (pattern === '⟦0⟧') return first!;
  if (pattern === '⟦0⟧\\,⟦1⟧') return product(first!, second!);
  if (pattern === '⟦0⟧ \\circ ⟦1⟧') return hadamard(first!, second!);
  throw new Error(`The pattern ${pattern} is new to this test.`);
}

/** The same value with one of its entries, counted row by row, moved. */
export function moved(value: TensorValue, place: number, by: number): TensorValue {
  let index = 0;
  const visit = (one: TensorValue): TensorValue =>
    typeof one === 'number'
      ? one + (index++ === place ? by : 0)
      : (one.map((part) => visit(part)) as TensorValue);
  return visit(value);
}
