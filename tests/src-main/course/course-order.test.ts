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
}

const exercisesOf = (unit: string): Placed[] =>
  readdirSync(join(course, unit))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(course, unit, file), 'utf8');
      const { kind, difficulty } = parse(text) as Pick<Placed, 'kind' | 'difficulty'>;
      return { number: Number(file.slice(0, 2)), kind, difficulty };
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

it('has at least 40 exercises about graphs, orders, numbers and code', () => {
  const kinds = units.flatMap((unit) => exercisesOf(unit).map(({ kind }) => kind));
  const asked = ['graph', 'order', 'numeric', 'implement'];
  expect(kinds.filter((kind) => asked.includes(kind)).length).toBeGreaterThanOrEqual(40);
});
