import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../src-main/training/experiment/experiment.ts';
import {
  isRecorded,
  samplingOf,
  totalSteps,
  windowCount,
} from '../../../src-main/training/steps.ts';
import { sentence, tinyCorpus } from './corpora.ts';

describe('the steps of a run', () => {
  it('are one for each batch of each epoch, with one more for what is left over', () => {
    const corpus = { ...tinyCorpus(), train: [sentence('a b c d e'), sentence('f g')] };
    const experiment = { ...defaultExperiment('tiny'), batch: 3, epochs: 4 };
    expect(windowCount(corpus)).toBe(7);
    expect(totalSteps(experiment, corpus)).toBe(4 * 3);
  });
});

describe('the recorded steps', () => {
  const recorded = (total: number) =>
    Array.from({ length: total }, (_, i) => i + 1).filter((step) => isRecorded(step, total));

  it('are all of them in a short run', () => {
    expect(recorded(5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are at most 400, with the first and the last, and as far apart as each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (total) => {
        const steps = recorded(total);
        expect(steps.length).toBeLessThanOrEqual(400);
        expect([steps[0], steps.at(-1)]).toEqual([1, total]);
        const gaps = steps.slice(1, -1).map((step, i) => step - steps[i]!);
        expect(new Set(gaps).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are more than 200 in a long run', () => {
    expect(recorded(4321).length).toBeGreaterThan(200);
  });
});

describe('the steps at which units are looked at', () => {
  const sampled = (total: number, windows: number, probed = 128) =>
    Array.from({ length: total }, (_, i) => i + 1).filter(samplingOf(total, windows, probed));

  it('are recorded ones, the first and the last among them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 300 }),
        (total, batch) => {
          const steps = sampled(total, total * batch);
          expect([steps[0], steps.at(-1)]).toEqual([1, total]);
          expect(steps.every((step) => isRecorded(step, total))).toBe(true);
          expect(steps.length).toBeLessThanOrEqual(41);
        },
      ),
    );
  });

  it('are fewer where the windows to train on are few, but never next to none', () => {
    const [short, long] = [sampled(500, 16_000), sampled(500, 1_000_000)];
    expect(short.length).toBeLessThanOrEqual(9);
    expect(short.length).toBeGreaterThan(6);
    expect(long.length).toBeGreaterThan(30);
  });
});
