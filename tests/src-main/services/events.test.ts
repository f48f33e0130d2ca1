import { expect, test, vi } from 'vitest';
import { createEvents } from '../../../src-main/services/events.ts';

const payload = { id: 1, points: [] };

test('listeners hear events in their wire form until they stop', () => {
  const events = createEvents();
  const [one, other] = [vi.fn(), vi.fn()];
  const stop = events.subscribe(one);
  events.subscribe(other);
  events.emit('lab.points', payload);
  stop();
  events.emit('lab.points', payload);
  expect(one).toHaveBeenCalledOnce();
  expect(one).toHaveBeenCalledWith({ name: 'lab.points', payload });
  expect(other).toHaveBeenCalledTimes(2);
});

test('the same function twice is two listeners', () => {
  const events = createEvents();
  const listener = vi.fn();
  const stop = events.subscribe(listener);
  events.subscribe(listener);
  stop();
  events.emit('lab.points', payload);
  expect(listener).toHaveBeenCalledOnce();
});
