import { beforeAll, describe, expect, test } from 'vitest';
import type { TrainedWith } from '../../../../src-main/contract/exercise.ts';
import { loadCourse, type Course } from '../../../../src-main/course/index.ts';
import { englishCorpus } from '../../../../src-main/ner/index.ts';
import { trainWith } from '../../../../src-main/services/train-with/index.ts';

type Trained = Extract<TrainedWith, { status: 'trained' }>;

let course: Course;
beforeAll(() => {
  course = loadCourse('exercises');
});

const run = (id: string, text: string): Promise<TrainedWith> =>
  trainWith(course.exercises.get(id)!, 0, { text }, englishCorpus());

async function trained(id: string, text: string): Promise<Trained> {
  const result = await run(id, text);
  if (result.status === 'unfit') throw new Error(result.problem.message.en);
  if (result.status !== 'trained') throw new Error(result.status);
  return result;
}

describe('the right formula', () => {
  test.each([
    ['ds-dw', "(u ∘ f'(z)) x^T"],
    ['ds-db', "let δ = u ∘ f'(z)\nδ"],
    ['ds-db', "u^T diag(f'(z))"],
    ['ds-dx', "W^T (u ∘ f'(z))"],
    ['ds-du', 'h'],
  ])('%s = %s trains as the true gradient does, step by step', async (id, text) => {
    const { truth, yours, agrees, check } = await trained(id, text);
    expect(agrees).toBe(true);
    expect(yours.losses).toHaveLength(truth.losses.length);
    for (const [step, loss] of yours.losses.entries())
      expect(loss).toBeCloseTo(truth.losses[step]!, 9);
    for (const { slope, engine } of check) expect(slope).toBeCloseTo(engine, 6);
  });
});

test('the true gradient lowers the loss from guessing to knowing', async () => {
  const { truth } = await trained('ds-dw', 'u x^T');
  expect(truth.losses[0]).toBeGreaterThan(0.5);
  expect(truth.losses.at(-1)).toBeLessThan(0.1);
});

test('both runs start from the same loss, and a wrong formula leaves the true curve', async () => {
  const { truth, yours, agrees } = await trained('ds-dw', "-(u ∘ f'(z)) x^T");
  expect(yours.losses[0]).toBe(truth.losses[0]);
  expect(agrees).toBe(false);
  expect(yours.losses.at(-1)).toBeGreaterThan(truth.losses.at(-1)! + 0.1);
});

test('the table shows the slope beside a formula that is not it', async () => {
  const { check } = await trained('ds-dw', "-(u ∘ f'(z)) x^T");
  for (const { slope, yours } of check) expect(yours).toBeCloseTo(-slope, 6);
});

test('the same formula gives the same runs', async () => {
  expect(await run('ds-db', 'u')).toEqual(await run('ds-db', 'u'));
});

test('a run that leaves the numbers ends there', async () => {
  const { yours } = await trained('ds-du', 'exp(exp(exp(100 h)))');
  expect(yours.stoppedAt).toBeLessThan(yours.losses.length);
});

test('a formula of another shape trains nothing, and the message says which shape is needed', async () => {
  const result = await run('ds-dw', "x (u ∘ f'(z))^T");
  expect(result).toMatchObject({ status: 'unfit', problem: { code: 'unfit-gradient' } });
  const { message } = (result as Extract<TrainedWith, { status: 'unfit' }>).problem;
  for (const text of [message.en, message.ko]) expect(text).toContain('\\mathbb{R}^{n \\times d}');
});

test('an exercise about something else is refused by name', async () => {
  await expect(run('softmax-cross-entropy', 'p')).rejects.toThrow('softmax-cross-entropy');
  await expect(run('lecture-graph', '1')).rejects.toThrow('lecture-graph');
});

describe('it trains in a thread of its own', () => {
  const start = (signal: AbortSignal) =>
    trainWith(course.exercises.get('ds-dw')!, 0, { text: 'u x^T' }, englishCorpus(), signal);

  test('which leaves this one free to answer', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await run('ds-dw', 'u x^T');
    clearInterval(counting);
    expect(turns).toBeGreaterThan(10);
  });

  test('and which stops when it is told to, before it begins or on the way', async () => {
    expect(await start(AbortSignal.abort())).toEqual({ status: 'stopped' });
    const controller = new AbortController();
    const stopped = start(controller.signal);
    controller.abort();
    expect(await stopped).toEqual({ status: 'stopped' });
  });

  test('after it was stopped the next one trains as ever', async () => {
    const controller = new AbortController();
    const stopped = start(controller.signal);
    controller.abort();
    await stopped;
    expect(await start(new AbortController().signal)).toMatchObject({ status: 'trained' });
  });
});
