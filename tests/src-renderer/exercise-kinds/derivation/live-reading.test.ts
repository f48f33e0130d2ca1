import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '../../../../src-main/contract/exercise.ts';
import { LiveReading } from '../../../../src-renderer/exercise-kinds/derivation/live-reading.svelte.ts';

const reading = (latex: string): Reading => ({ status: 'read', latex, space: 'R' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('asks once, in the pause after typing', async () => {
  const asked: string[] = [];
  const live = new LiveReading((text) => {
    asked.push(text);
    return Promise.resolve(reading(text));
  });
  for (const text of ['u', 'uz', 'u z']) live.follow(text);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['u z']);
  expect(live).toMatchObject({ text: 'u z', current: reading('u z') });
});

test('an old answer does not take the place of a newer one', async () => {
  const answers = new Map<string, (reading: Reading) => void>();
  const live = new LiveReading((text) => new Promise((resolve) => void answers.set(text, resolve)));
  live.follow('old');
  await vi.runAllTimersAsync();
  live.follow('new');
  await vi.runAllTimersAsync();
  answers.get('new')!(reading('new'));
  answers.get('old')!(reading('old'));
  await vi.runAllTimersAsync();
  expect(live.current).toEqual(reading('new'));
});

test('an emptied field reads as nothing at once', async () => {
  const live = new LiveReading((text) => Promise.resolve(reading(text)));
  live.follow('u');
  await vi.runAllTimersAsync();
  live.follow(' ');
  expect(live.current).toBeUndefined();
});

test('a host that does not answer leaves the last reading in place', async () => {
  let isLost = false;
  const live = new LiveReading((text) =>
    isLost ? Promise.reject(new Error('lost')) : Promise.resolve(reading(text)),
  );
  live.follow('u');
  await vi.runAllTimersAsync();
  isLost = true;
  live.follow('u z');
  await vi.runAllTimersAsync();
  expect(live.current).toEqual(reading('u'));
});
