import { expect, test } from 'vitest';
import { JacobianSheet } from '../../../../src-renderer/exercise-kinds/jacobian/jacobian.svelte.ts';
import { ExerciseSession } from '../../../../src-renderer/exercise-kinds/session.svelte.ts';
import { alike } from '../../../../src-main/contract/localized.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { taskOf } from '../../support/tasks.ts';

const part = (id: string, earned: number) => ({ id, earned, outOf: 1, feedback: [] });
const head = (name: string) => ({ latex: name, name });

/** A Jacobian of two rows and three columns, with its structure asked for. */
function sheet() {
  const core = new FakeCore({
    'exercise.draft': () => ({ saved: true }),
    'exercise.check': () => ({
      verdict: {
        status: 'graded',
        earned: 1,
        outOf: 3,
        parts: [part('1.1', 1), part('1.2', 0), part('structure', 0)],
      },
      state: 'tried',
      attempts: 1,
      saved: true,
    }),
  });
  const cells = [1, 2].flatMap((row) =>
    [1, 2, 3].map((column) => ({ id: `${row}.${column}`, row, column })),
  );
  const view = {
    givens: [],
    find: { latex: 'J' },
    rows: ['h_1', 'h_2'].map(head),
    columns: ['x_1', 'x_2', 'x_3'].map(head),
    cells,
    structures: [{ id: 'dense' as const, text: alike('Dense') }],
  };
  return new JacobianSheet(
    new ExerciseSession(core.client, taskOf('jacobian', view), { entries: {} }),
  );
}

test('arrow keys lead to the cell beside, and nowhere from the edge', () => {
  const grid = sheet();
  const from = grid.cellAt(1, 2)!;
  const reached = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Tab'].map(
    (key) => grid.neighbour(from, key)?.id,
  );
  expect(reached).toEqual([undefined, '2.2', '1.1', '1.3', undefined]);
});

test('the structure comes after the cells', () => {
  expect(sheet().order).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', 'structure']);
});

test('what was said names wrong entries first, and no empty one', async () => {
  const grid = sheet();
  grid.write('1.1', '0');
  grid.write('1.2', '1');
  await grid.check();
  expect(grid.said.map(({ cell, isRight }) => [cell.id, isRight])).toEqual([
    ['1.2', false],
    ['1.1', true],
  ]);
});
