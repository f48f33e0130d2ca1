import { expect, test } from 'vitest';
import { Later } from '../../../src-renderer/parts/later.svelte.ts';

const gate = <Value>() => Promise.withResolvers<Value>();

test('waits, then holds what came', async () => {
  const later = new Later<number>();
  const answer = gate<number>();
  const asked = later.ask(() => answer.promise);
  expect([later.waiting, later.value]).toEqual([true, undefined]);
  answer.resolve(7);
  await asked;
  expect([later.waiting, later.value]).toEqual([false, 7]);
});

test('an answer that comes after a newer question is dropped', async () => {
  const later = new Later<string>();
  const [slow, fast] = [gate<string>(), gate<string>()];
  const first = later.ask(() => slow.promise);
  const second = later.ask(() => fast.promise);
  fast.resolve('new');
  await second;
  slow.resolve('old');
  await first;
  expect(later.value).toBe('new');
});

test('a failure is kept until it is asked again', async () => {
  const later = new Later<number>();
  const broken = new Error('broken');
  await later.ask(() => Promise.reject(broken));
  expect([later.failure, later.waiting]).toEqual([broken, false]);
  await later.ask(() => Promise.resolve(1));
  expect([later.failure, later.value]).toEqual([undefined, 1]);
});
