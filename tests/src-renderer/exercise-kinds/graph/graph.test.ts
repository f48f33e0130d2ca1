import { expect, test } from 'vitest';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';
import { GraphSheet } from '../../../../src-renderer/exercise-kinds/graph/graph.svelte.ts';
import { ExerciseSession } from '../../../../src-renderer/exercise-kinds/session.svelte.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { product, taskOf } from '../../support/tasks.ts';

const part = (id: string, earned: number) => ({ id, earned, outOf: 1, feedback: [] });

function sheetWith(verdict?: Verdict) {
  const core = new FakeCore({
    'exercise.draft': () => ({ saved: true }),
    'exercise.check': () => ({ verdict: verdict!, state: 'tried', attempts: 1, saved: true }),
  });
  const session = new ExerciseSession(core.client, taskOf('graph', product), { entries: {} });
  return { core, sheet: new GraphSheet(session) };
}

test('asks forward first, then backward in the order of working, without what is given', () => {
  const { sheet } = sheetWith();
  expect(sheet.asked.map(({ id }) => id)).toEqual(['value.f', 'downstream.f.0', 'upstream.x']);
  expect(sheet.groups.map(({ name, blanks }) => [name, blanks.length])).toEqual([
    ['forward', 1],
    ['backward', 3],
  ]);
});

test('shows inputs and given numbers, and no place that nobody asks for', () => {
  const { sheet } = sheetWith();
  expect([sheet.givenAt('value', 'x'), sheet.givenAt('upstream', 'f')]).toEqual([2, 1]);
  expect(sheet.givenAt('value', 'f')).toBeUndefined();
  expect([sheet.isShown('value', 'f'), sheet.isShown('upstream', 'y')]).toEqual([true, false]);
});

test('Enter leads round the empty blanks until none is left', () => {
  const { sheet } = sheetWith();
  expect(sheet.nextEmpty('value.f')).toBe('downstream.f.0');
  sheet.write('downstream.f.0', '3');
  expect(sheet.nextEmpty('value.f')).toBe('upstream.x');
  expect(sheet.nextEmpty('upstream.x')).toBe('value.f');
  sheet.write('upstream.x', '3');
  sheet.write('value.f', '6');
  expect(sheet.nextEmpty('upstream.x')).toBeUndefined();
  expect(sheet.filled).toBe(3);
});

test('an empty sheet is not sent', async () => {
  const { core, sheet } = sheetWith();
  sheet.write('value.f', '  ');
  await sheet.check();
  expect([sheet.nothingFilled, core.times('exercise.check')]).toEqual([true, 0]);
});

test('marks stand as long as the entry does, and an empty blank has none', async () => {
  const { sheet } = sheetWith({
    status: 'graded',
    earned: 1,
    outOf: 3,
    parts: [part('value.f', 1), part('downstream.f.0', 0), part('upstream.x', 0)],
  });
  sheet.write('value.f', '6');
  sheet.write('downstream.f.0', '2');
  await sheet.check();
  expect(['value.f', 'downstream.f.0', 'upstream.x'].map((id) => sheet.mark(id))).toEqual([
    'right',
    'not-yet',
    undefined,
  ]);
  expect(sheet.firstToMend).toBe('downstream.f.0');
  sheet.write('downstream.f.0', '3');
  expect(sheet.mark('downstream.f.0')).toBeUndefined();
  expect(sheet.mark('value.f')).toBe('right');
});

test('an unreadable entry is marked at its blank', async () => {
  const problem = { code: 'x', message: { en: 'x', ko: 'x' }, part: 'value.f' };
  const { sheet } = sheetWith({ status: 'unreadable', problem });
  sheet.write('value.f', 'six');
  sheet.write('upstream.x', '3');
  await sheet.check();
  expect([sheet.mark('value.f'), sheet.mark('upstream.x')]).toEqual(['unreadable', undefined]);
  expect(sheet.firstToMend).toBe('value.f');
});
