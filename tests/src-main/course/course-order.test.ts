import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const course = resolve(import.meta.dirname, '../../../exercises');
const { units } = parse(readFileSync(join(course, 'course.yaml'), 'utf8')) as { units: string[] };

interface Placed {
  readonly number: number;
  readonly kind: string;
  readonly difficulty: number;
  readonly hints?: readonly unknown[];
}

const exercisesOf = (unit: string): Placed[] =>
  readdirSync(join(course, unit))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(course, unit, file), 'utf8');
      const { kind, difficulty, hints = [] } = parse(text) as Omit<Placed, 'number'>;
      return { number: Number(file.slice(0, 2)), kind, difficulty, hints };
    });

describe.each(units)('the unit %s', (unit) => {
  it('numbers its exercises one by one', () => {
    const numbers = exercisesOf(unit).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('grows harder and never easier', () => {
    const difficulties = exercisesOf(unit).map(({ difficulty }) => difficulty);
    expect(difficulties).toEqual(difficulties.toSorted((one, other) => one - other));
  });
});

const byHand = ['graph', 'order', 'numeric', 'implement'];

it('gives three hints or more for a graph, an order, numbers and code', () => {
  const short = units.flatMap((unit) =>
    exercisesOf(unit)
      .filter(({ kind, hints }) => byHand.includes(kind) && hints!.length < 3)
      .map(({ number }) => `${unit}/${number}`),
  );
  expect(short).toEqual([]);
});

it('has at least 40 exercises about graphs, orders, numbers and code', () => {
  const kinds = units.flatMap((unit) => exercisesOf(unit).map(({ kind }) => kind));
  expect(kinds.filter((kind) => byHand.includes(kind)).length).toBeGreaterThanOrEqual(40);
});
