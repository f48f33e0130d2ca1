import { expect, test } from 'vitest';
import type { CourseMap, ExerciseState } from '../../../../src-main/contract/course.ts';
import { alike } from '../../../../src-main/contract/localized.ts';
import {
  firstOpen,
  solvedIn,
  standing,
} from '../../../../src-renderer/screens/course/course.svelte.ts';
import { placeOf, statesNow } from '../../../../src-renderer/screens/exercise/place.ts';

const unit = (id: string, ...states: ExerciseState[]): CourseMap['units'][number] => ({
  id,
  title: alike(id),
  summary: alike(''),
  exercises: states.map((state, index) => ({
    id: `${id}${index}`,
    kind: 'choice',
    title: alike(''),
    difficulty: 1,
    state,
  })),
});

test('a new course starts, a begun one goes on, a solved one is done', () => {
  expect(standing({ units: [unit('a', 'new', 'new')] })).toEqual({ kind: 'new', next: 'a0' });
  expect(standing({ units: [unit('a', 'solved', 'new')] })).toEqual({
    kind: 'under-way',
    next: 'a1',
  });
  expect(standing({ units: [unit('a', 'tried')] })).toEqual({ kind: 'under-way', next: 'a0' });
  expect(standing({ units: [unit('a', 'solved')] })).toEqual({ kind: 'done' });
});

test('the core says where to go on', () => {
  expect(standing({ units: [unit('a', 'new', 'new')], next: 'a1' })).toMatchObject({ next: 'a1' });
});

test('a lesson leads to the first exercise that is not solved, else to the first', () => {
  expect(firstOpen(unit('a', 'solved', 'tried'))?.id).toBe('a1');
  expect(firstOpen(unit('a', 'solved', 'solved'))?.id).toBe('a0');
  expect(firstOpen(unit('a'))).toBeUndefined();
  expect(solvedIn(unit('a', 'solved', 'tried', 'solved'))).toBe(2);
});

test('an exercise stands in its unit, and its dot follows its state', () => {
  const map = { units: [unit('a', 'new'), unit('b', 'solved', 'new')] };
  const place = placeOf(map, 'b', 'b1');
  expect(place).toMatchObject({ index: 1, title: alike('b') });
  expect(statesNow(place, 'tried')).toEqual(['solved', 'tried']);
  expect(placeOf(map, 'gone', 'x')).toMatchObject({ index: -1, states: [] });
});
