import { expect, test } from 'vitest';
import { alike } from '../../../src-main/contract/localized.ts';
import { ProblemError } from '../../../src-main/contract/problem.ts';
import type { Trace } from '../../../src-main/contract/explore.ts';
import { FakeCore } from '../support/fake-core.ts';

const trace = (value: number): Trace => ({
  expression: 'f = log(x)',
  latex: 'f = \\log x',
  output: 'f',
  value,
  ties: 'half',
  gradients: { x: NaN },
  kinks: [],
  graph: { nodes: [], edges: [], output: 'f' },
  nodes: [],
  backwardOrder: [],
});

test.each([NaN, Infinity, -Infinity, 0.1, -0])(
  'the number %s comes through as it was, in both directions',
  async (number) => {
    const core = new FakeCore({ 'explore.trace': ({ at }) => trace(at['x'] ?? 99) });
    const input = { expression: 'f = log(x)', at: { x: number }, ties: 'half' as const };
    const answer = await core.client.call('explore.trace', input);
    expect(answer.value).toBe(Object.is(number, -0) ? 0 : number);
    expect(answer.gradients['x']).toBeNaN();
  },
);

test('a refusal of the core is thrown with its words, its place and its part', async () => {
  const message = { en: 'No such unit.', ko: '없는 단원입니다.' };
  const core = new FakeCore({
    'course.lesson': () => {
      throw new ProblemError('no-unit', message, { at: { start: 1, end: 2 }, part: 'unit' });
    },
  });
  const asked = core.client.call('course.lesson', { unit: 'x' });
  await expect(asked).rejects.toBeInstanceOf(ProblemError);
  await expect(asked).rejects.toMatchObject({
    problem: { code: 'no-unit', message, at: { start: 1, end: 2 }, part: 'unit' },
  });
});

test('an answer that breaks the contract is not passed on', async () => {
  const core = new FakeCore({});
  core.call = () => Promise.resolve({ ok: true, value: { units: [{ id: 3 }] } });
  await expect(core.client.call('course.map', {})).rejects.toThrow();
});

test('events reach those who listen to their name, decoded, until they stop', () => {
  const core = new FakeCore({});
  const heard: number[] = [];
  const stop = core.client.on('lab.points', ({ points }) => heard.push(points[0]!.loss));
  const point = { step: 1, epoch: 0, objective: 1, rate: 1, gradientNorm: 1, windowsPerSecond: 1 };
  const event = { name: 'lab.points', payload: { id: 1, points: [{ ...point, loss: 'NaN' }] } };
  core.emit(event);
  core.emit({ name: 'lab.run', payload: 'not looked at' });
  stop();
  core.emit(event);
  expect(heard).toEqual([NaN]);
});

test('alike texts need no translation', () => {
  expect(alike('z')).toEqual({ en: 'z', ko: 'z' });
});
