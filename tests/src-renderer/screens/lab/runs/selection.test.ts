import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  mostSelected,
  Selection,
} from '../../../../../src-renderer/screens/lab/runs/selection.svelte.ts';

test('shows the run that was selected last', () => {
  const selection = new Selection();
  selection.show(3);
  selection.toggle(5);
  expect([selection.ids, selection.shown]).toEqual([[3, 5], 5]);
  selection.toggle(5);
  expect([selection.ids, selection.shown]).toEqual([[3], 3]);
});

test('a run keeps its look while it is selected, and gives it back', () => {
  const selection = new Selection();
  for (const id of [1, 2, 3]) selection.add(id);
  selection.remove(1);
  expect([selection.lookOf(2), selection.lookOf(3)]).toEqual([1, 2]);
  selection.add(4);
  expect(selection.lookOf(4)).toBe(0);
});

test('the one selected first gives way to a seventh', () => {
  const selection = new Selection();
  for (const id of [1, 2, 3, 4, 5, 6]) selection.add(id);
  expect(selection.isFull).toBe(true);
  selection.add(7);
  expect(selection.ids).toEqual([2, 3, 4, 5, 6, 7]);
});

test('whatever is selected, looks are different and no run stands twice', () => {
  const action = fc.tuple(
    fc.constantFrom('show', 'add', 'toggle', 'remove'),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const selection = new Selection();
      for (const [name, id] of actions) selection[name as 'show'](id);
      const looks = selection.ids.map((id) => selection.lookOf(id)!);
      expect(new Set(looks).size).toBe(looks.length);
      expect(new Set(selection.ids).size).toBe(looks.length);
      expect(looks.length).toBeLessThanOrEqual(mostSelected);
      expect(looks.every((look) => look >= 0 && look < mostSelected)).toBe(true);
    }),
  );
});
