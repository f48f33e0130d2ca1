import { expect, test } from 'vitest';
import { OpenUnits } from '../../../../src-renderer/screens/course/open-units.svelte.ts';

test('the unit of the next exercise is unfolded until the learner chooses otherwise', () => {
  const units = new OpenUnits();
  expect(units.isOpen('graphs', true)).toBe(true);
  expect(units.isOpen('losses', false)).toBe(false);

  units.choose('graphs', false);
  units.choose('losses', true);
  expect(units.isOpen('graphs', true)).toBe(false);
  expect(units.isOpen('losses', false)).toBe(true);
});
