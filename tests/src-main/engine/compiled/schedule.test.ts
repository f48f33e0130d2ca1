import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errandsOf, phasesOf } from '../../../../src-main/engine/compiled/schedule.ts';
import type { Access, Step, Work } from '../../../../src-main/engine/compiled/work.ts';

/* A small machine: memory of cells, and works that add cells up. Its kernel `mean` stands for them. */

interface Sketch {
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

const [buffers, size] = [5, 8];
const rowsOf = fc.constantFrom(1, 2, 4, 8);
const sketch: fc.Arbitrary<Sketch | 'solo'> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        rows: rowsOf,
        from: fc.nat(buffers - 1),
        to: fc.nat(buffers - 1),
        isWhole: fc.boolean(),
      })
      .filter(({ from, to, isWhole }) => !(isWhole && from === to)),
  },
  { weight: 1, arbitrary: fc.constant('solo' as const) },
);

const access = (buffer: number, isWritten: boolean, byRow: boolean): Access => ({
  start: buffer * size,
  bytes: size,
  isWritten,
  byRow,
});

/** Row r of `to` gets three times itself, plus row r of `from`, or plus all of it, plus the place of the step. */
function workOf({ rows, from, to, isWhole }: Sketch, place: number): Work {
  return {
    rows,
    cost: 1,
    accesses: [access(from, false, !isWhole), access(to, true, true)],
    calls: (start, end) => [
      [
        'mean',
        from * size,
        to * size,
        place,
        Number(isWhole),
        ...[start, end].map((row) => (row * size) / rows),
      ],
    ],
  };
}

function call(cells: number[], values: readonly number[]): void {
  const [from, to, place, isWhole, start, end] = values as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = start; i < end; i++) {
    let sum = 3 * cells[to + i]! + place;
    if (isWhole) for (let j = 0; j < size; j++) sum += cells[from + j]! * (j + 1);
    else sum += cells[from + i]!;
    cells[to + i] = sum % 1009;
  }
}

const start = (): number[] => Array.from({ length: buffers * size }, (_, i) => i + 1);

function run(
  sketches: readonly (Sketch | 'solo')[],
  shares: readonly (readonly number[])[],
): number[] {
  const cells = start();
  const steps: Step[] = sketches.map((each, place) =>
    each === 'solo'
      ? { run: () => cells.forEach((cell, i) => (cells[i] = (7 * cell + cells.at(i - 1)!) % 1009)) }
      : workOf(each, place),
  );
  phasesOf(steps).forEach((phase, number) => {
    for (const share of shares[number % shares.length]!)
      for (const errand of errandsOf(phase, share, shares[0]!.length))
        if ('run' in errand) errand.run();
        else call(cells, errand.slice(1) as number[]);
  });
  return cells;
}

function inOrder(sketches: readonly (Sketch | 'solo')[]): number[] {
  const cells = start();
  sketches.forEach((each, place) => {
    if (each === 'solo')
      cells.forEach((cell, i) => (cells[i] = (7 * cell + cells.at(i - 1)!) % 1009));
    else for (const [, ...values] of workOf(each, place).calls(0, each.rows)) call(cells, values);
  });
  return cells;
}

describe('steps in phases', () => {
  const programs = fc.array(sketch, { maxLength: 14 });

  it('leave the same numbers as one after the other', () => {
    fc.assert(
      fc.property(programs, (steps) => {
        expect(run(steps, [[0]])).toEqual(inOrder(steps));
      }),
    );
  });

  it('leave the same numbers when two threads share them, whoever is first', () => {
    const orders = fc.constantFrom(
      [[0, 1]],
      [[1, 0]],
      [
        [0, 1],
        [1, 0],
      ],
    );
    fc.assert(
      fc.property(programs, orders, (steps, order) => {
        expect(run(steps, order)).toEqual(inOrder(steps));
      }),
      { numRuns: 500 },
    );
  });

  it('let what needs every row wait while the rows go on', () => {
    const rows = { rows: 8, isWhole: false };
    const names = phasesOf([
      workOf({ ...rows, from: 0, to: 1 }, 0),
      workOf({ ...rows, isWhole: true, from: 1, to: 4 }, 1),
      workOf({ ...rows, from: 1, to: 2 }, 2),
    ]).map((phase) => phase.map((step) => (step as Work).accesses[1]!.start / size));
    expect(names).toEqual([[1, 2], [4]]);
  });
});
