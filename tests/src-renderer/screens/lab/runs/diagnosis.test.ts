import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../../src-renderer/screens/lab/runs/diagnosis.ts';
import { point, run, scores } from '../../../support/lab.ts';

const curve = (loss: (i: number) => number, count = 200) =>
  Array.from({ length: count }, (_, i) => point(i + 1, loss(i)));
const running = run(1, { status: 'running' });

describe('a run', () => {
  test('that learns is left alone', () => {
    expect(
      diagnose(
        running,
        curve((i) => 1.7 * Math.exp(-i / 50)),
      ),
    ).toBeUndefined();
  });

  test('is not judged before an epoch is over', () => {
    expect(
      diagnose(
        running,
        curve((i) => 1 + i, 40),
      ),
    ).toBeUndefined();
  });

  test('whose loss rises is told from where to where', () => {
    expect(
      diagnose(
        running,
        curve((i) => 1 + i / 100),
      ),
    ).toMatchObject({
      kind: 'rising',
      from: 1,
      step: 200,
    });
  });

  test('whose loss stays is told so', () => {
    expect(
      diagnose(
        running,
        curve(() => 1.6),
      ),
    ).toMatchObject({ kind: 'flat', from: 1.6 });
  });

  test('that was stopped is told its last finite figures', () => {
    const points = [point(1, 1.6), point(2, 1e30, { gradientNorm: 1e31 })];
    expect(diagnose(run(1, { status: 'failed' }), points)).toEqual({
      kind: 'stopped',
      step: 2,
      loss: 1e30,
      norm: 1e31,
    });
  });

  test('that finds no entity at all is told how many there were', () => {
    const nothing = { ...scores.overall, predicted: 0, matched: 0 };
    const blind = run(1, { scores: { ...scores, overall: nothing } });
    expect(diagnose(blind, [point(1)])).toEqual({ kind: 'finds-nothing', gold: 10 });
  });

  test('without points has nothing to tell', () => {
    expect(diagnose(run(1, { status: 'failed' }), [])).toBeUndefined();
  });
});
