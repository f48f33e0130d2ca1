import { describe, expect, test } from 'vitest';
import { findCounterexample, readAnswer } from '../../../../src-main/calculus/index.ts';
import { ask, network } from '../lecture.ts';

describe('a counterexample can be redone by hand', () => {
  const question = ask(network, 'ds/db');
  const example = findCounterexample(question, readAnswer('u', question).term)!;
  const value = (latex: string) =>
    example.givens.find((given) => given.latex.includes(latex))!.value;

  test('with whole numbers, small sizes and f(z) = z²', () => {
    for (const { value: given } of example.givens)
      for (const entry of given.entries) {
        expect(Number.isInteger(entry)).toBe(true);
        expect(Math.abs(entry)).toBeLessThanOrEqual(3);
      }
    expect(example.functions).toEqual([{ latex: 'f(z) = z^2' }]);
    expect(value('{W}')).toMatchObject({ rows: 3, columns: 2 });
  });

  test('its right value is u ∘ 2(Wx + b), computed here from the same numbers', () => {
    const [W, x, b, u] = ['{W}', '{x}', '{b}', '{u}'].map((name) => value(name).entries);
    const z = b!.map((bias, row) => bias + W![2 * row]! * x![0]! + W![2 * row + 1]! * x![1]!);
    expect(example.right.entries).toBeAllClose(z.map((entry, row) => u![row]! * 2 * entry));
    expect(example.yours.entries).toBeAllClose(u!);
  });

  test('the entry that is named is the first that differs', () => {
    const { entry, yours, right } = example;
    const first = yours.entries.findIndex((number, place) => number !== right.entries[place]);
    expect(entry).toEqual({ row: first + 1, column: 1, yours: yours.entries[first], right: right.entries[first] });
  }); // prettier-ignore

  test('a wrong shape shows both values, without an entry', () => {
    const other = findCounterexample(question, readAnswer('x', question).term)!;
    expect(other.yours).toMatchObject({ rows: 2, columns: 1 });
    expect(other.right).toMatchObject({ rows: 3, columns: 1 });
    expect(other.entry).toBeUndefined();
  });

  test('an answer as a row is compared with the row', () => {
    const row = findCounterexample(question, readAnswer('u^T', question).term)!;
    expect(row.right).toMatchObject({ rows: 1, columns: 3 });
    expect(row.entry).toBeDefined();
  });
});
