import { expect, test } from 'vitest';
import { NumericSheet } from '../../../../src-renderer/exercise-kinds/numeric/numeric.svelte.ts';
import { ExerciseSession } from '../../../../src-renderer/exercise-kinds/session.svelte.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { taskOf } from '../../support/tasks.ts';

const cells = [1, 2].flatMap((row) =>
  [1, 2].map((column) => ({ id: `${row},${column}`, row, column })),
);
const part = (id: string, earned: number) => ({ id, earned, outOf: 1, feedback: [] });

function sheet() {
  const core = new FakeCore({
    'exercise.draft': () => ({ saved: true }),
    'exercise.check': () => ({
      verdict: {
        status: 'graded',
        earned: 1,
        outOf: 4,
        parts: [part('1,1', 1), part('1,2', 0), part('2,1', 0), part('2,2', 0)],
      },
      state: 'tried',
      attempts: 1,
      saved: true,
    }),
  });
  const view = { givens: [], find: { latex: 'A' }, rows: 2, columns: 2, cells, digits: 3 };
  const session = new ExerciseSession(core.client, taskOf('numeric', view), { entries: {} });
  return new NumericSheet(session);
}

test('a matrix is laid out row by row', () => {
  expect(sheet().rows.map((row) => row.map(({ id }) => id))).toEqual([
    ['1,1', '1,2'],
    ['2,1', '2,2'],
  ]);
  expect(sheet().isSingle).toBe(false);
});

test('what was said names the wrong entries first and no empty one', async () => {
  const matrix = sheet();
  matrix.write('1,1', '4');
  matrix.write('1,2', '5');
  await matrix.check();
  expect(matrix.said.map(({ cells, isRight }) => [cells[0]?.id, isRight])).toEqual([
    ['1,2', false],
    ['1,1', true],
  ]);
  expect(matrix.firstToMend).toBe('1,2');
});
