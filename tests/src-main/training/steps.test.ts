import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../src-main/training/experiment/experiment.ts';
import { isRecorded, totalSteps, windowCount } from '../../../src-main/training/steps.ts';
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
