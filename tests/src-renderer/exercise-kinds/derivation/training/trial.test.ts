import { expect, test } from 'vitest';
import type { TrainedWith } from '../../../../../src-main/contract/exercise.ts';
import {
  curvesOf,
  findingOf,
  Trial,
  type Trained,
} from '../../../../../src-renderer/exercise-kinds/derivation/training/trial.svelte.ts';

const trained = (yours: Trained['yours'], agrees = false): Trained => ({
  status: 'trained',
  truth: { losses: [0.7, 0.4, 0.1] },
  yours,
  windows: 2,
  rate: 1,
  check: [],
  agrees,
});

test.each([
  ['same', trained({ losses: [0.7, 0.4, 0.1] }, true)],
  ['stopped', trained({ losses: [0.7, NaN], stoppedAt: 1 })],
  ['up', trained({ losses: [0.7, 0.8, 0.9] })],
  ['slower', trained({ losses: [0.7, 0.6, 0.5] })],
  ['faster', trained({ losses: [0.7, 0.2, 0.05] })],
] as const)('the curves say: %s', (finding, result) => {
  expect(findingOf(result)).toBe(finding);
});

test('there is one curve for each run, step by step', () => {
  const curves = curvesOf(trained({ losses: [0.7, NaN], stoppedAt: 1 }));
  expect(curves.map(({ x }) => x)).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
});

test('a training is shown when it ends', async () => {
  const result = trained({ losses: [0.7] });
  const trial = new Trial(() => Promise.resolve(result));
  const running = trial.run();
  expect(trial).toMatchObject({ isRunning: true, result: undefined });
  await running;
  expect(trial).toMatchObject({ isRunning: false, result });
});

test('a training of an answer that was replaced is not shown', async () => {
  let finish: (result: TrainedWith) => void = () => {};
  const trial = new Trial(() => new Promise((resolve) => void (finish = resolve)));
  const running = trial.run();
  trial.forget();
  finish(trained({ losses: [0.7] }));
  await running;
  expect(trial).toMatchObject({ isRunning: false, result: undefined });
});

test('what goes wrong is kept to be said', async () => {
  const trial = new Trial(() => Promise.reject(new Error('lost')));
  await trial.run();
  expect(trial.failure).toBeInstanceOf(Error);
  expect(trial.isRunning).toBe(false);
});

test('what is under way is stopped when nobody waits for it, and leaves no result', async () => {
  let stops = 0;
  let finish: (result: TrainedWith) => void = () => undefined;
  const trial = new Trial(
    () => new Promise((resolve) => void (finish = resolve)),
    () => (stops += 1),
  );
  const running = trial.run();
  expect(trial.isRunning).toBe(true);
  trial.forget();
  expect([trial.isRunning, stops]).toEqual([false, 1]);
  finish({ status: 'stopped' });
  await running;
  expect(trial.result).toBeUndefined();
  trial.forget();
  expect(stops).toBe(1);
});
