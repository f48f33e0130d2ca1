import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../src-main/training/experiment/experiment.ts';
import { englishCorpus, koreanCorpus } from '../../../src-main/ner/index.ts';
import { train } from '../../../src-main/training/train.ts';

describe.each([
  ['english', englishCorpus()],
  ['korean', koreanCorpus()],
])('on the built-in %s corpus', (id, corpus) => {
  const f1 = (changed: object) => {
    const outcome = train({ experiment: { ...defaultExperiment(id), ...changed }, corpus });
    expect(outcome.status).toBe('finished');
    return outcome.scores!.overall.f1;
  };

  it('the default experiment finds most held-out entities, and context is what it finds them by', () => {
    const withContext = f1({});
    expect(withContext).toBeGreaterThan(0.85);
    expect(f1({ window: 0 })).toBeLessThan(withContext - 0.05);
  }, 60_000);

  it('frozen random word vectors do worse than trained ones', () => {
    const { embedding } = defaultExperiment(id);
    expect(f1({ embedding: { ...embedding, train: false } })).toBeLessThan(f1({}) - 0.05);
  }, 60_000);

  it('weights that all start at 0 learn nothing but how frequent the classes are', () => {
    expect(f1({ initialization: { name: 'zeros' }, epochs: 2 })).toBe(0);
  }, 60_000);
});
