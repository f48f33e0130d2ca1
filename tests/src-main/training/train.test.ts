import { describe, expect, it } from 'vitest';
import type { MetricPoint } from '../../../src-main/contract/lab.ts';
import { parseExperiment } from '../../../src-main/training/experiment/experiment.ts';
import { loadModel } from '../../../src-main/training/model/saved-model.ts';
import { tagger } from '../../../src-main/training/model/tagger.ts';
import { train } from '../../../src-main/training/train.ts';
import { tinyCorpus } from './corpora.ts';

const corpus = tinyCorpus();
const learned = {
  embedding: { dim: 8 },
  hidden: [12],
  epochs: 8,
  optimizer: { name: 'adam', rate: 0.01 },
};
const labelled = (model: Uint8Array, sentence: string) =>
  tagger(loadModel(model))(sentence).map(({ text, label }) => `${text}/${label}`);

describe('a run', () => {
  it('learns entity types: the loss falls and held-out entities are found', () => {
    const points: MetricPoint[] = [];
    const outcome = train({
      experiment: parseExperiment(learned),
      corpus,
      onPoints: (more) => points.push(...more),
    });
    expect(outcome.status).toBe('finished');
    expect(points.at(-1)!.loss).toBeLessThan(points[0]!.loss / 10);
    expect(outcome.scores!.overall.f1).toBeGreaterThan(0.9);
    expect(Object.keys(outcome.scores!.byType)).toEqual(['LOC', 'PER']);
    expect(outcome.scores!.heldOutLoss).toBeLessThan(0.2);
    expect(labelled(outcome.model!, 'Mia lives in Rome now')).toEqual([
      'Mia/PER',
      'lives/O',
      'in/O',
      'Rome/LOC',
      'now/O',
    ]);
  });

  it('learns the location score of the lecture, and is measured on locations alone', () => {
    const outcome = train({
      experiment: parseExperiment({ ...learned, task: 'location' }),
      corpus,
    });
    const { overall, byType } = outcome.scores!;
    expect(Object.keys(byType)).toEqual(['LOC']);
    expect(overall.gold).toBe(corpus.heldOut.length);
    expect(overall.f1).toBeGreaterThan(0.9);
    expect(labelled(outcome.model!, 'we met Lee near Oslo')).toEqual([
      'we/O',
      'met/O',
      'Lee/O',
      'near/O',
      'Oslo/LOC',
    ]);
  });

  it('gives the same points, scores and bytes twice', () => {
    const experiment = parseExperiment({ ...learned, epochs: 2 });
    const [one, other] = [train({ experiment, corpus }), train({ experiment, corpus })];
    expect(one.scores).toEqual(other.scores);
    expect(Buffer.from(one.model!).equals(Buffer.from(other.model!))).toBe(true);
  });

  it('records its first step, its last, and at most 400 points, in order', () => {
    const steps: number[] = [];
    const { steps: total } = train({
      experiment: parseExperiment({ ...learned, batch: 2, epochs: 4 }),
      corpus,
      onPoints: (more) => steps.push(...more.map(({ step }) => step)),
    });
    expect(total).toBeGreaterThan(400);
    expect([steps[0], steps.at(-1)]).toEqual([1, total]);
    expect(steps.length).toBeLessThanOrEqual(400);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
  });

  it('does not depend on whether anyone listens or asks to cancel', () => {
    const experiment = parseExperiment({ ...learned, epochs: 1 });
    const quiet = train({ experiment, corpus });
    const watched = train({ experiment, corpus, onPoints: () => {}, wish: () => 'go-on' });
    expect(watched.model).toEqual(quiet.model);
  });

  it('can be cancelled before any step: it keeps the weights it has, and all its points', () => {
    const points: MetricPoint[] = [];
    let asked = 0;
    const outcome = train({
      experiment: parseExperiment(learned),
      corpus,
      onPoints: (more) => points.push(...more),
      wish: () => (++asked > 3 ? 'cancel' : 'go-on'),
    });
    expect(outcome).toMatchObject({ status: 'cancelled', steps: 3 });
    expect(points.map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(loadModel(outcome.model!).parameters.flat.every(Number.isFinite)).toBe(true);
  });

  it('that goes wrong is failed, with its problem and the last finite weights', () => {
    const outcome = train({
      experiment: parseExperiment({ ...learned, optimizer: { name: 'sgd', rate: 1e6 } }),
      corpus,
    });
    expect(outcome.status).toBe('failed');
    expect(outcome.problem!.message.en).toContain(`step ${outcome.steps + 1},`);
    expect(loadModel(outcome.model!).parameters.flat.every(Number.isFinite)).toBe(true);
  });

  it('too big for memory is refused with the number of bytes, before it allocates', () => {
    const experiment = parseExperiment({ ...learned, hidden: [1024, 1024, 1024, 1024] });
    const { status, problem, model } = train({ experiment, corpus, memoryLimit: 1e6 });
    expect([status, problem?.code, model]).toEqual(['failed', 'too-big-for-memory', undefined]);
    expect(problem!.message.en).toMatch(/\d{8,} bytes/);
    expect(problem!.message.ko).toMatch(/\d{8,}바이트/);
  });

  it('on nothing to learn from says so', () => {
    const { problem } = train({
      experiment: parseExperiment(learned),
      corpus: { ...corpus, train: [] },
    });
    expect(problem?.code).toBe('no-training-data');
  });

  it('without held-out sentences finishes with nothing to score', () => {
    const outcome = train({
      experiment: parseExperiment({ ...learned, epochs: 1 }),
      corpus: { ...corpus, heldOut: [] },
    });
    expect(outcome.status).toBe('finished');
    expect(outcome.scores!.overall).toMatchObject({ gold: 0, predicted: 0, f1: 0 });
    expect(outcome.scores!.heldOutLoss).toBeNaN();
  });

  it('asks for a location where the corpus has one', () => {
    const { problem } = train({
      experiment: parseExperiment({ ...learned, task: 'location' }),
      corpus: {
        ...corpus,
        train: [{ tokens: ['Ann'], labels: ['B-PER'] }],
        heldOut: [],
      },
    });
    expect(problem).toMatchObject({ code: 'no-location', part: 'task' });
    expect(problem!.message.en).toContain('PER');
  });
});
