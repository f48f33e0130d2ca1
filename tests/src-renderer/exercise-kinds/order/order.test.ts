import { expect, test } from 'vitest';
import type { OrderView } from '../../../../src-main/contract/exercise-kinds/order.ts';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';
import { OrderSheet } from '../../../../src-renderer/exercise-kinds/order/order.svelte.ts';
import { orderView } from '../../../../src-renderer/exercise-kinds/order/index.ts';
import { ExerciseSession } from '../../../../src-renderer/exercise-kinds/session.svelte.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { product, taskOf } from '../../support/tasks.ts';

const view: OrderView = {
  graph: product.graph,
  latex: 'f = x y',
  lists: [
    { direction: 'forward', nodes: ['f'] },
    { direction: 'backward', nodes: ['x', 'f', 'y'] },
  ],
};

function sheetWith(verdict?: Verdict) {
  const core = new FakeCore({
    'exercise.draft': () => ({ saved: true }),
    'exercise.check': () => ({ verdict: verdict!, state: 'tried', attempts: 1, saved: true }),
  });
  const session = new ExerciseSession(core.client, taskOf('order', view), orderView.empty(view));
  return { core, session, sheet: new OrderSheet(session) };
}

test('begins with the nodes as the core gave them', () => {
  const { sheet } = sheetWith();
  expect(sheet.order('forward')).toEqual(['f']);
  expect(sheet.order('backward')).toEqual(['x', 'f', 'y']);
});

test('a node moves to a place, and the others close up', () => {
  const { sheet } = sheetWith();
  sheet.move('backward', 'x', 2);
  expect(sheet.order('backward')).toEqual(['f', 'y', 'x']);
  sheet.move('backward', 'x', 0);
  expect(sheet.order('backward')).toEqual(['x', 'f', 'y']);
  expect(sheet.moved).toEqual({ direction: 'backward', id: 'x', place: 0 });
});

test('a move beyond an end moves nothing', () => {
  const { sheet } = sheetWith();
  sheet.move('backward', 'x', -1);
  sheet.move('backward', 'y', 3);
  expect(sheet.order('backward')).toEqual(['x', 'f', 'y']);
  expect(sheet.moved).toBeUndefined();
});

test('forward is numbered above a node and backward below it', () => {
  const { sheet } = sheetWith();
  expect(sheet.numberAt('value', 'f')).toBe(1);
  expect(sheet.numberAt('value', 'x')).toBeUndefined();
  expect(sheet.numberAt('upstream', 'f')).toBe(2);
  expect(sheet.numberAt('local', 'f')).toBeUndefined();
});

test('what was said about a list goes when the list changes, and stays for the other', async () => {
  const part = (id: string) => ({ id, earned: 0, outOf: 1, feedback: [] });
  const { session, sheet } = sheetWith({
    status: 'graded',
    earned: 0,
    outOf: 2,
    parts: [part('forward'), part('backward')],
  });
  await session.check();
  sheet.move('backward', 'x', 1);
  expect(sheet.verdictOn('backward')).toBeUndefined();
  expect(sheet.verdictOn('forward')).toEqual(part('forward'));
  sheet.move('backward', 'x', 0);
  expect(sheet.verdictOn('backward')).toEqual(part('backward'));
});
